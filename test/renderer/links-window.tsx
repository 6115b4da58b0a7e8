// What the tests of Links share: recipes of every kind, a main process that previews as the real one does, and the way to the form.
import { randomBytes } from 'node:crypto';
import { screen, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import { fillForm } from '../../electron/links/form.ts';
import { payloadOf } from '../../electron/links/token.ts';
import type { IssuedLink } from '../../shared/links.ts';
import type { Recipe, RecipeFields } from '../../shared/recipes.ts';
import { keyInfo, profile, shop, TestBridge } from './bridge.ts';
import { goTo, openWindow } from './window.tsx';

export type User = ReturnType<typeof userEvent.setup>;

const local = profile('local', 'Local');
const gone = profile('gone', 'Gone', { keys: [keyInfo('g', '0000 0000 0000 0000', { state: 'missing' })] });
const vaulted = profile('vaulted', 'Vaulted', {
  keys: [keyInfo('v', '0000 0000 0000 0001', { state: 'locked', backEnd: 'vault' })],
});

export const recipe = (
  id: string,
  name: string,
  profileId: string | null,
  more: Partial<RecipeFields> = {},
): Recipe => ({
  id,
  profileId,
  name,
  description: `What ${name} is for.`,
  signer: { kind: 'object', salt: 'support.links', compress: false },
  fields: [
    { name: 'user', label: 'User ID', help: 'From the admin.', required: true, input: { type: 'integer', min: 1 } },
  ],
  delivery: { as: 'link', url: 'https://example.com/r/{token}/' },
  lifetimeSeconds: 86_400,
  message: 'Hello,\n{link}\n',
  ...more,
});
export const recovery = recipe('recovery', 'Account recovery', 'local');
export const live = recipe('live', 'Live recovery', 'shop');
export const everything = recipe('everything', 'Everything', 'local', {
  fields: [
    { name: 'note', label: 'Note', help: 'A few words.', required: false, input: { type: 'text', maxLength: 20 } },
    { name: 'long', label: 'Story', help: '', required: false, input: { type: 'text', maxLength: 5000 } },
    { name: 'mail', label: 'E-mail', help: '', required: true, input: { type: 'email' } },
    { name: 'yes', label: 'Forwardable', help: 'To others.', required: false, input: { type: 'boolean' } },
    { name: 'day', label: 'Day', help: '', required: true, input: { type: 'date' } },
    { name: 'order', label: 'Order', help: '', required: false, input: { type: 'uuid' } },
    {
      name: 'plan',
      label: 'Plan',
      help: '',
      required: true,
      input: {
        type: 'choice',
        choices: [
          { value: '', label: 'None at all' },
          { value: 'paid', label: 'Paid' },
        ],
      },
    },
    { name: 'purpose', label: 'Purpose', help: '', required: true, input: { type: 'fixed', value: 'recover' } },
    { name: 'nonce', label: 'Nonce', help: '', required: true, input: { type: 'nonce', bytes: 16 } },
  ],
});
export const reset = recipe('reset', 'Password reset', 'local', {
  signer: { kind: 'password-reset' },
  fields: ['pk', 'passwordHash', 'lastLogin', 'email'].map((name) => ({
    name,
    label: name,
    help: '',
    required: name === 'pk' || name === 'passwordHash',
    input: { type: 'text' },
  })),
});
export const hidden = recipe('hidden', 'Hidden field', 'local', {
  delivery: { as: 'hidden-field', name: 'cart' },
  lifetimeSeconds: null,
  message: '',
});

export const token = 'eyJ1c2VyIjo0Mn0:1uXyZ2:good';
export const link = `https://example.com/r/${token}/`;
export const issuedLink = (more: Partial<IssuedLink> = {}): IssuedLink => ({
  token,
  link,
  html: null,
  message: `Hello,\n${link}\n`,
  signedAt: 1_800_000_000,
  expiresAt: Math.floor(Date.now() / 1000) + 90_000,
  invalidatedBy: ['The site redeems it once.'],
  profileName: 'Local',
  keyFingerprint: '0000 1111 2222 3333',
  ledgerSeq: 7,
  ...more,
});

/** Previews as the main process does. */
export function bridgeWith(...recipes: Recipe[]) {
  const bridge = new TestBridge([local, shop, gone, vaulted], {
    'links.preview': ({ recipeId, values }) => {
      const asked = recipes.find(({ id }) => id === recipeId) as Recipe;
      const { problems, filled } = fillForm(asked, values, randomBytes);
      return { problems, payload: filled && payloadOf(asked, filled) };
    },
    'links.issue': () => issuedLink(),
  });
  bridge.recipes = recipes;
  return bridge;
}
export async function openLinks(bridge: TestBridge): Promise<User> {
  const user = await openWindow(bridge);
  await goTo(user, 'Links');
  await screen.findByRole('listbox', { name: 'Recipes' });
  return user;
}
export const issueButton = () => screen.getByRole('button', { name: /^(Issue the link|Make the hidden field)$/ });
export const field = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });
export const chooseRecipe = (user: User, name: string) =>
  user.click(screen.getByRole('option', { name: new RegExp(`^${name}`) }));
export async function issue(user: User) {
  await user.type(field('User ID'), '42');
  await user.click(issueButton());
  return await screen.findByRole('region', { name: 'Issued link' });
}
export const card = (name: string) => within(screen.getByRole('region', { name }));
