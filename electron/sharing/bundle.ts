// The plaintext of a bundle, version 1; docs/sharing.md is its description. What is written goes through the same rules as what is
// read, so that no bundle is made that cannot be opened. Everything here runs on the bundle's thread, whose strings end with it.
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type ProfileFields, profileFieldsSchema } from '../../shared/keys.ts';
import { SharingError, type SharingErrorCode } from './errors.ts';

/** A profile of a bundle. `secrets`: the current key first. */
export interface SharedProfile {
  fields: ProfileFields;
  secrets: Uint8Array[];
}

export interface SharedProfiles {
  /** ISO 8601, UTC. */
  exportedAt: string;
  profiles: SharedProfile[];
}

export const maxProfiles = 1000;
/** As a profile of the app may have. */
export const maxKeys = 50;
/** Bytes. */
export const maxKeyLength = 64 * 1024;

const format = 'countersign-profiles';
const version = 1;

/** @throws SharingError where a profile would not be read again. The result is the caller's to wipe. */
export function writeBundle({ exportedAt, profiles }: SharedProfiles): Uint8Array {
  const document = {
    format,
    version,
    exportedAt,
    profiles: profiles.map(({ fields: { name, environment, djangoVersion, salts }, secrets }) => ({
      name,
      environment,
      djangoVersion,
      salts,
      keys: secrets.map(writeKey),
    })),
  };
  const bytes = new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
  try {
    wipe(readBundle(bytes).profiles);
  } catch (error) {
    bytes.fill(0);
    throw error instanceof SharingError ? notShareable(error) : error;
  }
  return bytes;
}

function writeKey(secret: Uint8Array): { secret: string } | { secretBase64: string } {
  // A byte order mark is part of a key as any other character is.
  if (isUtf8(secret)) return { secret: new TextDecoder('utf-8', { ignoreBOM: true }).decode(secret) };
  return { secretBase64: Buffer.from(secret).toString('base64') };
}

/** @throws SharingError with the place of what is wrong, and never with the thing itself. The secrets are the caller's to wipe. */
export function readBundle(bytes: Uint8Array): SharedProfiles {
  const document = readJson(bytes);
  const head = headSchema.safeParse(document);
  if (!head.success) throw notABundle();
  if (head.data.version > version) {
    throw new SharingError(
      'newer-version',
      `The bundle was made by a newer Countersign (version ${head.data.version} of its format; this one reads ${version}). Nothing was stored; update Countersign, or ask for an export in the older format.`,
    );
  }
  countFirst(document as Record<string, unknown>);
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) throw misfit(parsed.error.issues[0]?.path ?? []);
  const profiles = parsed.data.profiles.map(({ keys, ...fields }, index): SharedProfile => {
    if (unprintable.test(fields.name)) {
      throw refuse('control-characters', `The name of profile ${index + 1} holds control characters`);
    }
    return { fields, secrets: keys.map((key, at) => readKey(key, placeOf(index, at))) };
  });
  try {
    refuseDuplicates(profiles);
  } catch (error) {
    wipe(profiles);
    throw error;
  }
  return { exportedAt: parsed.data.exportedAt, profiles };
}

export function wipe(profiles: readonly SharedProfile[]): void {
  for (const { secrets } of profiles) for (const secret of secrets) secret.fill(0);
}

const headSchema = z.object({ format: z.literal(format), version: z.int().min(1) });

const keySchema = z.union([z.strictObject({ secret: z.string() }), z.strictObject({ secretBase64: z.string() })]);

const documentSchema = z.object({
  exportedAt: z.iso.datetime(),
  profiles: z.array(z.object({ ...profileFieldsSchema.shape, keys: z.array(keySchema).min(1) })).min(1),
});

/** What would break a line or turn the direction of what follows it: nothing that belongs into a name. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw notABundle();
  }
}

/** Before the schema goes through all of them. */
function countFirst({ profiles }: Record<string, unknown>): void {
  if (!Array.isArray(profiles)) return;
  if (profiles.length > maxProfiles) {
    throw refuse(
      'too-many-profiles',
      `The bundle holds ${profiles.length} profiles, and at most ${maxProfiles} are read`,
    );
  }
  for (const [index, profile] of profiles.entries()) {
    const keys: unknown = profile?.keys;
    if (Array.isArray(keys) && keys.length > maxKeys) {
      throw refuse(
        'too-many-keys',
        `Profile ${index + 1} holds ${keys.length} keys, and a profile has at most ${maxKeys}`,
      );
    }
  }
}

function readKey(key: z.infer<typeof keySchema>, place: string): Uint8Array {
  const text = 'secret' in key ? key.secret : key.secretBase64;
  // Twice the limit is more than either form of a key within it takes; this spares decoding what is far too long.
  if (text.length > 2 * maxKeyLength) throw keyTooLong(place);
  const secret = 'secret' in key ? encodeText(key.secret) : decodeBase64(key.secretBase64);
  if (secret === null || secret.length === 0) {
    throw refuse('key-not-understood', `${place} is empty, or is not written as the format says`);
  }
  if (secret.length > maxKeyLength) throw keyTooLong(place);
  return secret;
}

const encodeText = (text: string) => (text.isWellFormed() ? new TextEncoder().encode(text) : null);

/** Null for what is not base64 to the letter: leaving out what is odd would make another key of it. */
function decodeBase64(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? new Uint8Array(bytes) : null;
}

function refuseDuplicates(profiles: readonly SharedProfile[]): void {
  const names = new Map<string, number>();
  for (const [index, { fields, secrets }] of profiles.entries()) {
    const name = `${fields.environment} ${fields.name.toLowerCase()}`;
    const before = names.get(name);
    if (before !== undefined) {
      throw refuse('duplicate-profile', `Profiles ${before + 1} and ${index + 1} have the same name and environment`);
    }
    names.set(name, index);
    for (const [at, secret] of secrets.entries()) {
      const same = secrets.findIndex((other) => Buffer.from(other).equals(secret));
      if (same < at) {
        throw refuse('duplicate-key', `In profile ${index + 1}, keys ${same + 1} and ${at + 1} are the same`);
      }
    }
  }
}

const placeOf = (profile: number, key: number) => `Key ${key + 1} of profile ${profile + 1}`;

function misfit(path: readonly PropertyKey[]): SharingError {
  const [first, profile, field, key] = path;
  const code: SharingErrorCode = field === 'keys' ? 'key-not-understood' : 'field-not-understood';
  if (first !== 'profiles') return refuse(code, `The bundle’s field “${String(first)}” is not what the format says`);
  if (typeof profile !== 'number') return refuse(code, 'The bundle holds no list of profiles');
  if (field === 'keys' && typeof key === 'number') {
    return refuse(code, `${placeOf(profile, key)} is not written as the format says`);
  }
  if (typeof field !== 'string') return refuse(code, `Profile ${profile + 1} is not written as the format says`);
  return refuse(code, `In profile ${profile + 1} the field “${field}” is missing or not what the format says`);
}

const refuse = (code: SharingErrorCode, what: string) =>
  new SharingError(code, `${what}. Nothing was stored; ask whoever made the bundle for a new export.`);

const keyTooLong = (place: string) =>
  refuse('key-too-long', `${place} is longer than ${maxKeyLength / 1024} KiB, which no key is`);

const notABundle = () =>
  new SharingError(
    'not-a-bundle',
    'The file was decrypted, but what is in it is no bundle of Countersign’s profiles. Nothing was stored; see that it is the right file.',
  );

/** The rule that a profile breaks, told for the one who exports it. */
const notShareable = ({ message }: SharingError) =>
  new SharingError(
    'profile-not-shareable',
    `${message.slice(0, message.indexOf('. ') + 1)} No file was written, and the profiles are unharmed; change it under Keys, or leave that profile out (they are counted in the order chosen).`,
  );
