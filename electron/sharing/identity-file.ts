// An age identity file, or the same copied to the clipboard: identities a line each, comments and empty lines between them.
import { SharingError } from './errors.ts';

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
      throw unusable(`Line ${index + 1} ${problemOf(line)}`);
    }
    identities.push(identity);
    if (identities.length > maxIdentities) throw unusable(`There are more than ${maxIdentities} identities in it`);
  }
  if (identities.length === 0) throw unusable('There is no age identity in it');
  return identities;
}

function problemOf(line: string): string {
  if (/^AGE-PLUGIN-/i.test(line)) return 'is an identity of a plugin, which Countersign does not run';
  if (/^-----BEGIN .*PRIVATE KEY-----/.test(line)) return 'begins an SSH or TLS key, which is no age identity';
  if (/^age1/.test(line)) return 'is a public key; the identity that goes with it begins with AGE-SECRET-KEY-';
  return 'is no age identity: those begin with AGE-SECRET-KEY-';
}

const unusable = (what: string) =>
  new SharingError('identity-unusable', `${what}. Nothing was stored; choose or copy an age identity and try again.`);
