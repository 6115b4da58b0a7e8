// A key that is here, but not quite as the site has it: what reading it from a file, an environment file or a secret store does to a key on
// its way into settings.
import { Buffer } from 'node:buffer';
import type { SigningIdentity } from '../format.ts';
import type { Budget } from './budget.ts';
import type { DiagnoseOptions } from './diagnosis.ts';
import type { Subject } from './hypotheses.ts';
import type { Reading } from './reading.ts';
import { type Hit, SignatureSearch } from './signature-search.ts';

/** What the site's key is, seen from the one here. */
export const keyAlterations = [
  'line-break-added',
  'blank-added',
  'quotes-added',
  'surroundings-missing',
  'prefix-added',
  'prefix-missing',
  'cut-off',
  'variables-replaced',
  'signs-doubled',
  'signs-undoubled',
  'base64-added',
  'base64-undone',
] as const;
export type KeyAlteration = (typeof keyAlterations)[number];

export interface AlteredKey {
  alteration: KeyAlteration;
  hit: Hit;
}

// One character a byte, so that any key stays what it is.
type Rewriting = (key: string) => string;

const prefix = 'django-insecure-';
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const rewritings: Record<KeyAlteration, readonly Rewriting[]> = {
  'line-break-added': [(key) => `${key}\n`, (key) => `${key}\r\n`, (key) => `${key}\r`],
  'blank-added': [(key) => `${key} `, (key) => ` ${key}`],
  'quotes-added': [(key) => `"${key}"`, (key) => `'${key}'`],
  'surroundings-missing': [(key) => key.trim(), (key) => /^\s*(["'])(.*)\1\s*$/s.exec(key)?.[2] ?? key],
  'prefix-added': [(key) => prefix + key],
  'prefix-missing': [(key) => (key.startsWith(prefix) ? key.slice(prefix.length) : key)],
  // An environment file takes what follows for a comment.
  'cut-off': [(key) => key.replace(/#.*$/s, ''), (key) => key.replace(/\s+#.*$/s, '')],
  // A shell or a compose file takes them for variables, which are not set.
  'variables-replaced': [(key) => key.replace(/\$(?:\w+|\{\w*\})/g, ''), (key) => key.replace(/\$[A-Za-z_]\w*/g, '')],
  'signs-doubled': [(key) => key.replaceAll('$', '$$$$'), (key) => key.replaceAll('%', '%%')],
  'signs-undoubled': [(key) => key.replaceAll('$$', '$'), (key) => key.replaceAll('%%', '%')],
  'base64-added': [(key) => Buffer.from(key, 'latin1').toString('base64')],
  'base64-undone': [(key) => (base64.test(key) ? Buffer.from(key, 'base64').toString('latin1') : key)],
};

/** The first change of a key that makes a reading's whole signature, the reading taken as it was asked. */
export function findAlteredKey(
  subjects: readonly { reading: Reading; subject: Subject }[],
  o: DiagnoseOptions,
  budget: Budget,
): AlteredKey | undefined {
  if (subjects.length === 0) return undefined;
  for (const alteration of keyAlterations) {
    for (const rewrite of rewritings[alteration]) {
      const identities = o.identities.map((identity) => withKeys(identity, rewrite));
      const signatures = new SignatureSearch({ ...o, identities, identityId: undefined }, budget);
      for (const { reading, subject } of subjects) {
        if (budget.isSpent()) return undefined;
        const hit = signatures.find(reading, subject, []);
        if (hit?.kind === 'match') return { alteration, hit };
      }
    }
  }
  return undefined;
}

/** The keys keep their places; one that the rewriting leaves as it is, and so was tried before, becomes none. */
function withKeys(identity: SigningIdentity, rewrite: Rewriting): SigningIdentity {
  const altered = (key: SigningIdentity['secretKey']): Uint8Array => {
    const before = Buffer.from(key as Uint8Array).toString('latin1');
    const after = rewrite(before);
    return after === before ? new Uint8Array() : Buffer.from(after, 'latin1');
  };
  return {
    ...identity,
    secretKey: altered(identity.secretKey),
    fallbackKeys: (identity.fallbackKeys ?? []).map(altered),
  };
}
