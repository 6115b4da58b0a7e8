// The age file around a bundle, through the age-encryption library: what it takes to open it, opening and making it.
// Deriving a key from a passphrase takes seconds and a gigabyte at most, so all of this runs on the bundle's thread.
import { armor, Decrypter, Encrypter, type Identity, type Stanza } from 'age-encryption';
import { translator } from '../language.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

/** log2 of scrypt's N. The library refuses more too; here it is told before a passphrase is asked for. */
export const maxWorkFactor = 20;

export type Lock = 'passphrase' | 'recipients';

const armorBegins = '-----BEGIN AGE ENCRYPTED FILE-----';
const binaryBegins = 'age-encryption.org/';

export function isAgeFile(file: Uint8Array): boolean {
  const start = Buffer.from(file.buffer, file.byteOffset, Math.min(file.length, 200)).toString('latin1');
  return start.startsWith(binaryBegins) || start.trimStart().startsWith(armorBegins);
}

/** What opens the file. @throws SharingError `not-age`, `damaged`, `work-factor-too-high` */
export async function lockOf(file: Uint8Array): Promise<Lock> {
  const stanzas = await stanzasOf(file);
  const scrypt = stanzas.find(({ args }) => args[0] === 'scrypt');
  if (scrypt === undefined) return 'recipients';
  const workFactor = scrypt.args[2] ?? '';
  if (stanzas.length !== 1 || scrypt.args.length !== 3 || !/^[1-9]\d*$/.test(workFactor)) throw damaged();
  if (Number(workFactor) > maxWorkFactor) {
    throw new SharingError(
      'work-factor-too-high',
      t('file.workFactorTooHigh', { factor: workFactor.slice(0, 6), most: String(maxWorkFactor) }),
    );
  }
  return 'passphrase';
}

/** @throws SharingError `not-age`, `damaged`, `wrong-passphrase`. The result is the caller's to wipe. */
export async function openWithPassphrase(file: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return await decrypt(decrypter, file, () => new SharingError('wrong-passphrase', t('file.wrongPassphrase')));
}

/** `identities`: of an identity file. @throws SharingError. The result is the caller's to wipe. */
export async function openWithIdentities(file: Uint8Array, identities: readonly string[]): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const [index, identity] of identities.entries()) {
    try {
      decrypter.addIdentity(identity);
    } catch {
      throw new SharingError('identity-unusable', t('identity.damaged', { number: index + 1 }));
    }
  }
  return await decrypt(
    decrypter,
    file,
    () => new SharingError('no-identity-matches', t('identity.noneMatches', { count: identities.length })),
  );
}

/** Armored, so that it can be mailed. `recipients` must have passed recipients.ts. */
export async function seal(
  plaintext: Uint8Array,
  to: { passphrase: string } | { recipients: readonly string[] },
): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  if ('passphrase' in to) encrypter.setPassphrase(to.passphrase);
  else for (const recipient of to.recipients) encrypter.addRecipient(recipient);
  return new TextEncoder().encode(armor.encode(await encrypter.encrypt(plaintext)));
}

/** The library reads the header; this identity only looks at it. */
async function stanzasOf(file: Uint8Array): Promise<Stanza[]> {
  let seen: Stanza[] | undefined;
  const onlooker: Identity = {
    unwrapFileKey: (stanzas) => {
      seen = stanzas;
      return null;
    },
  };
  const decrypter = new Decrypter();
  decrypter.addIdentity(onlooker);
  await decrypter.decryptHeader(withoutArmor(file)).catch(() => {});
  if (seen === undefined) throw damaged();
  return seen;
}

async function decrypt(decrypter: Decrypter, file: Uint8Array, noMatch: () => SharingError): Promise<Uint8Array> {
  const binary = withoutArmor(file);
  try {
    return await decrypter.decrypt(binary);
  } catch (error) {
    // The library's errors carry no code, only text.
    throw error instanceof Error && error.message.startsWith('no identity matched') ? noMatch() : damaged();
  }
}

function withoutArmor(file: Uint8Array): Uint8Array {
  if (!isAgeFile(file)) throw notAge();
  if (file[0] === binaryBegins.charCodeAt(0)) return file;
  try {
    return armor.decode(Buffer.from(file.buffer, file.byteOffset, file.length).toString('latin1'));
  } catch {
    throw damaged();
  }
}

const notAge = () => new SharingError('not-age', t('file.notAge'));

const damaged = () => new SharingError('damaged', t('file.damaged'));
