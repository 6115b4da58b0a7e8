// Records such as a support desk leaves: a few profiles, recipes and purposes, a ticket each.
import type { Issued } from '../../electron/ledger/ledger.ts';

const recipes = [
  'Account recovery',
  'Password reset',
  'E-mail change',
  'One-time download',
  'Unsubscribe',
  'Recovery of a team',
];
const purposes = ['Recovery link', 'Reset link', 'Confirmation link', 'Download link', 'Signed value', 'Link'];

export function issuedRecord(index: number): Issued {
  const kind = index % recipes.length;
  const profile = index % 100_000 === 50_000 ? 'rare' : String(index % 8);
  return {
    profileId: `profile-${profile}`,
    profileName: `Shop number ${profile}`,
    environment: index % 3 === 0 ? 'production' : 'staging',
    recipe: { id: `recipe-${kind}`, name: recipes[kind] ?? '' },
    purpose: purposes[kind] ?? '',
    ticket: `SUP-${index}`,
    keyFingerprint: '0123 4567 89ab cdef',
    token: `eyJ1c2VyIjo${index}fQ:1tJ4xV:b6s3u1mRr2p8W0nqzK4vYc5dE7gHjLxT9aBfQeZiOuI`,
  };
}
