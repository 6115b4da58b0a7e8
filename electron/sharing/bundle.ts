// The plaintext of a bundle, version 1; docs/sharing.md is its description. What is written goes through the same rules as what is
// read, so that no bundle is made that cannot be opened. Everything here runs on the bundle's thread, whose strings end with it.
import { isUtf8 } from 'node:buffer';
import { z } from 'zod';
import { type ProfileFields, profileFieldsSchema } from '../../shared/keys.ts';
import { sentences, translator } from '../language.ts';
import { SharingError, type SharingErrorCode } from './errors.ts';

const t = translator('sharing');

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

/** `what`: the sentence that tells it, without what to do about it. */
class BrokenRule extends SharingError {
  readonly what: string;

  constructor(code: SharingErrorCode, what: string) {
    super(code, sentences(what, t('content.askForAnother')));
    this.what = what;
  }
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
      t('content.newerVersion', { theirs: String(head.data.version), ours: String(version) }),
    );
  }
  countFirst(document as Record<string, unknown>);
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) throw misfit(parsed.error.issues[0]?.path ?? []);
  const profiles = parsed.data.profiles.map(({ keys, ...fields }, index): SharedProfile => {
    if (unprintable.test(fields.name)) {
      throw refuse('control-characters', t('content.controlCharacters', { profile: index + 1 }));
    }
    return { fields, secrets: keys.map((key, at) => readKey(key, { profile: index + 1, key: at + 1 })) };
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
      t('content.tooManyProfiles', { profiles: String(profiles.length), most: String(maxProfiles) }),
    );
  }
  for (const [index, profile] of profiles.entries()) {
    const keys: unknown = profile?.keys;
    if (Array.isArray(keys) && keys.length > maxKeys) {
      throw refuse('too-many-keys', t('content.tooManyKeys', { profile: index + 1, keys: keys.length, most: maxKeys }));
    }
  }
}

function readKey(key: z.infer<typeof keySchema>, place: KeyPlace): Uint8Array {
  const text = 'secret' in key ? key.secret : key.secretBase64;
  // Twice the limit is more than either form of a key within it takes; this spares decoding what is far too long.
  if (text.length > 2 * maxKeyLength) throw keyTooLong(place);
  const secret = 'secret' in key ? encodeText(key.secret) : decodeBase64(key.secretBase64);
  if (secret === null || secret.length === 0) {
    throw refuse('key-not-understood', t('content.keyEmpty', place));
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
      throw refuse('duplicate-profile', t('content.duplicateProfile', { one: before + 1, other: index + 1 }));
    }
    names.set(name, index);
    for (const [at, secret] of secrets.entries()) {
      const same = secrets.findIndex((other) => Buffer.from(other).equals(secret));
      if (same < at) {
        throw refuse('duplicate-key', t('content.duplicateKey', { profile: index + 1, one: same + 1, other: at + 1 }));
      }
    }
  }
}

/** From 1 each. */
interface KeyPlace {
  profile: number;
  key: number;
}

function misfit(path: readonly PropertyKey[]): SharingError {
  const [first, profile, field, key] = path;
  const code: SharingErrorCode = field === 'keys' ? 'key-not-understood' : 'field-not-understood';
  if (first !== 'profiles') return refuse(code, t('content.fieldMisfit', { field: String(first) }));
  if (typeof profile !== 'number') return refuse(code, t('content.noProfiles'));
  if (field === 'keys' && typeof key === 'number') {
    return refuse(code, t('content.keyMisfit', { profile: profile + 1, key: key + 1 }));
  }
  if (typeof field !== 'string') return refuse(code, t('content.profileMisfit', { profile: profile + 1 }));
  return refuse(code, t('content.profileFieldMisfit', { profile: profile + 1, field }));
}

const refuse = (code: SharingErrorCode, what: string) => new BrokenRule(code, what);

const keyTooLong = (place: KeyPlace) =>
  refuse('key-too-long', t('content.keyTooLong', { ...place, kibibytes: maxKeyLength / 1024 }));

const notABundle = () => new SharingError('not-a-bundle', t('content.notABundle'));

/** The rule that a profile breaks, told for the one who exports it. */
const notShareable = (error: SharingError) =>
  error instanceof BrokenRule
    ? new SharingError('profile-not-shareable', sentences(error.what, t('content.mendProfile')))
    : error;
