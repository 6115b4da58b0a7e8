// The file of key profiles: everything about keys except the keys. Read once at start, replaced whole at every change.
import { access, constants, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { environmentSchema, keyFindingSchema, keyStrengthSchema, type Notice } from '../../shared/keys.ts';
import { translator } from '../language.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson, setAside } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { MetadataError } from './errors.ts';
import { INSTALLATION_KEY_BYTES, newInstallationKey } from './fingerprint.ts';

const t = translator('keys');

/** Raised whenever an older app could not read the file rightly: it then leaves the file alone instead of calling it corrupt. */
const VERSION = 3;

// Keys in memory are never written, so this names the places that outlive the app.
const lastingSchema = z.enum(['keychain', 'vault']);

const keySchemaV1 = z.strictObject({
  id: z.uuid(),
  backEnd: z.literal('keychain'),
  fingerprint: z.string(),
  findings: z.array(keyFindingSchema),
  addedAt: z.iso.datetime(),
});
const keySchemaV2 = keySchemaV1.extend({ backEnd: lastingSchema, strength: keyStrengthSchema });
const keySchema = keySchemaV2.extend({ judgedBy: z.string().nullable() });

const profileSchema = <Key extends typeof keySchema | typeof keySchemaV1 | typeof keySchemaV2>(key: Key) =>
  z.strictObject({
    id: z.uuid(),
    name: z.string(),
    environment: environmentSchema,
    djangoVersion: z.string(),
    salts: z.array(z.string()),
    keys: z.array(key).min(1),
  });

const currentProfileSchema = profileSchema(keySchema);
export type StoredProfile = z.infer<typeof currentProfileSchema>;

const isUnique = (ids: string[]) => new Set(ids).size === ids.length;
const haveUniqueIds = (profiles: { id: string; keys: { id: string }[] }[]) =>
  isUnique(profiles.map(({ id }) => id)) && isUnique(profiles.flatMap(({ keys }) => keys.map(({ id }) => id)));

/** For electron/keys/fingerprint.ts; base64. */
const fingerprintKeySchema = z.base64().refine((text) => Buffer.from(text, 'base64').length === INSTALLATION_KEY_BYTES);

const placeSchema = z.strictObject({ id: z.uuid(), backEnd: lastingSchema });
export type StoredPlace = z.infer<typeof placeSchema>;

const metadataSchema = z.strictObject({
  version: z.literal(VERSION),
  fingerprintKey: fingerprintKeySchema,
  profiles: z.array(currentProfileSchema).refine(haveUniqueIds),
  /** Entries that no profile names and that are still to be removed, for instance because their keychain was locked then. */
  discarded: z.array(placeSchema),
});
type Metadata = z.infer<typeof metadataSchema>;

/** Before there was a vault, and before keys were judged by more than Django's checks. */
const metadataV1Schema = z
  .strictObject({
    version: z.literal(1),
    fingerprintKey: fingerprintKeySchema,
    profiles: z.array(profileSchema(keySchemaV1)).refine(haveUniqueIds),
    discarded: z.array(z.uuid()),
  })
  .transform((old): Metadata => {
    const strength = { entropyBits: null, publishedIn: null };
    const profiles = old.profiles.map((profile) => ({
      ...profile,
      keys: profile.keys.map((key) => ({ ...key, strength, judgedBy: null })),
    }));
    const discarded = old.discarded.map((id) => ({ id, backEnd: 'keychain' as const }));
    return { ...old, version: VERSION, profiles, discarded };
  });

/** Before the file said which version of the app had judged a key. */
const metadataV2Schema = metadataSchema
  .extend({ version: z.literal(2), profiles: z.array(profileSchema(keySchemaV2)).refine(haveUniqueIds) })
  .transform((old): Metadata => {
    const profiles = old.profiles.map((profile) => ({
      ...profile,
      keys: profile.keys.map((key) => ({ ...key, judgedBy: null })),
    }));
    return { ...old, version: VERSION, profiles };
  });

const readableSchema = z.union([metadataSchema, metadataV2Schema, metadataV1Schema]);

const versionSchema = z.looseObject({ version: z.int() });

export class MetadataFile {
  readonly profiles: StoredProfile[];
  readonly discarded: StoredPlace[];
  readonly installationKey: Uint8Array;
  readonly #notice: Saying | undefined;
  readonly #path: string;
  /** The file must not be replaced, for the reason that the notice tells. */
  readonly #sealed: boolean;

  private constructor(path: string, read: Reading) {
    this.#path = path;
    this.profiles = read.content?.profiles ?? [];
    this.discarded = read.content?.discarded ?? [];
    this.installationKey = read.content?.installationKey ?? newInstallationKey();
    this.#notice = read.notice;
    this.#sealed = read.sealed ?? false;
  }

  /** What a person must be told about the file. */
  get notice(): Notice | undefined {
    return this.#notice && { code: this.#notice.code, message: this.#notice.say() };
  }

  /** Never rejects: what is wrong with the file is told by `notice`, and a file that may not be replaced refuses `write`. */
  static async open(directory: string, clock: () => Date): Promise<MetadataFile> {
    const path = join(directory, 'keys.json');
    await removeLeftovers(path);
    const found = await read(path, clock);
    return new MetadataFile(path, found.notice ? found : { ...found, ...(await readOnlyNotice(directory)) });
  }

  /** Throws before anything is stored elsewhere, when `write` is bound to fail. */
  assertWritable(): void {
    if (this.#sealed) throw new MetadataError('metadata-not-writable', this.notice?.message ?? '');
  }

  /** Replaces the file. Throws MetadataError, the old file then being untouched. The caller sees to it that writes do not overlap. */
  async write(profiles: readonly StoredProfile[], discarded: readonly StoredPlace[]): Promise<void> {
    this.assertWritable();
    const content: Metadata = {
      version: VERSION,
      fingerprintKey: Buffer.from(this.installationKey).toString('base64'),
      profiles: [...profiles],
      discarded: [...discarded],
    };
    try {
      await mkdir(join(this.#path, '..'), { recursive: true, mode: 0o700 });
      await replaceFile(this.#path, `${JSON.stringify(metadataSchema.parse(content), null, 2)}\n`);
    } catch (error) {
      throw new MetadataError(
        'metadata-not-written',
        t('metadata.notWritten', { reason: systemReason(error), folder: join(this.#path, '..') }),
      );
    }
  }
}

/** Said when it is asked for, in the language spoken then. */
interface Saying {
  code: string;
  say: () => string;
}

interface Reading {
  content?: { profiles: StoredProfile[]; discarded: StoredPlace[]; installationKey: Uint8Array };
  notice?: Saying;
  /** The file stays as it is, and nothing is written over it. */
  sealed?: boolean;
}

async function read(path: string, clock: () => Date): Promise<Reading> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return {};
    return sealed('metadata-unreadable', () => t('metadata.unreadable', { reason: systemReason(error), path }));
  }
  const json = parseJson(bytes);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.version > VERSION) {
    return sealed('metadata-newer', () => t('metadata.newer'));
  }
  const metadata = readableSchema.safeParse(json);
  if (metadata.success) {
    const installationKey = new Uint8Array(Buffer.from(metadata.data.fingerprintKey, 'base64'));
    const { profiles, discarded } = metadata.data;
    return { content: { profiles, discarded, installationKey } };
  }
  return await moveAway(path, clock());
}

/** Said at once, rather than when the first change is lost. Writing is tried all the same: the folder may be mended meanwhile. */
async function readOnlyNotice(directory: string): Promise<Pick<Reading, 'notice'>> {
  try {
    await access(directory, constants.W_OK);
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'EROFS' || reason === 'EACCES' || reason === 'EPERM') {
      const say = () => t('metadata.folderReadOnly', { reason: systemReason(error), directory });
      return { notice: { code: 'profile-folder-read-only', say } };
    }
  }
  return {};
}

/** The broken file may still be mended by hand, and names the entries of the keychain, so it is kept whatever happens. */
async function moveAway(path: string, now: Date): Promise<Reading> {
  try {
    const target = await setAside(path, now);
    return {
      notice: {
        code: 'metadata-corrupt',
        say: () => t('metadata.setAside', { aside: basename(target), folder: join(path, '..'), name: basename(path) }),
      },
    };
  } catch (error) {
    return sealed('metadata-corrupt', () => t('metadata.damaged', { reason: systemReason(error), path }));
  }
}

const sealed = (code: string, say: () => string): Reading => ({ notice: { code, say }, sealed: true });
