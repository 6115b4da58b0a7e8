// An age identity file, or the same copied to the clipboard: identities a line each, comments and empty lines between them.
import { translator } from '../language.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

/** More than anyone has, and few enough to try each. */
const maxIdentities = 1000;

/** @throws SharingError that names lines by their number and quotes none. */
export function readIdentities(text: string): string[] {
  const identities: string[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    // Uppercase is how they are made; a bech32 text in lowercase means the same.
    const identity = line.toUpperCase();
    if (!/^AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]+$/.test(identity) || (line !== identity && line !== line.toLowerCase())) {
      throw unusable(t(`identity.${problemOf(line)}`, { line: index + 1 }));
    }
    identities.push(identity);
    if (identities.length > maxIdentities) throw unusable(t('identity.tooMany', { most: maxIdentities }));
  }
  if (identities.length === 0) throw unusable(t('identity.none'));
  return identities;
}

function problemOf(line: string): 'ofPlugin' | 'otherKey' | 'publicKey' | 'notAnIdentity' {
  if (/^AGE-PLUGIN-/i.test(line)) return 'ofPlugin';
  if (/^-----BEGIN .*PRIVATE KEY-----/.test(line)) return 'otherKey';
  if (/^age1/.test(line)) return 'publicKey';
  return 'notAnIdentity';
}

const unusable = (message: string) => new SharingError('identity-unusable', message);
