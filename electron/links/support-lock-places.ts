// Where the support lock is kept: a file in the profile folder, and a marker in the system's keychain, which remembers that there is a
// lock and its passphrase. So a file that was removed, damaged or edited opens nothing: the app is then locked to no recipe at all.
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { BackEndError } from '../keys/errors.ts';
import type { SecretBackEnd } from '../keys/secret-back-end.ts';
import { translator } from '../language.ts';
import { removeLeftovers, replaceFile } from '../storage/atomic-file.ts';
import { errorCode, parseJson } from '../storage/set-aside.ts';
import { systemReason } from '../storage/system-reason.ts';
import { LinksError } from './errors.ts';
import { type PassphraseHash, passphraseHashSchema } from './support-passphrase.ts';

const t = translator('support');

const fileSchema = z.strictObject({
  version: z.literal(1),
  recipeIds: z.array(z.string().min(1).max(100)).max(500),
  passphrase: passphraseHashSchema,
  /** There is a marker: the lock is not ended without it. Taking this out of the file opens nothing, since the marker stays. */
  marked: z.boolean().default(false),
});
const markerSchema = z.strictObject({
  version: z.literal(1),
  passphrase: passphraseHashSchema,
  /** SHA-256 of the recipes' ids, so that none can be put among them. */
  recipes: z.string(),
});

/** `passphrase` is null where nobody can know it any more. */
export interface StoredLock {
  recipeIds: readonly string[];
  passphrase: PassphraseHash | null;
  /** The keychain holds a marker of it, or did when it was last reached. */
  marked: boolean;
}

export interface Reading {
  /** Null when there is no lock. */
  lock: StoredLock | null;
  /** False while the keychain could not be asked for its marker, and may be later. */
  certain: boolean;
}

/** Its id in the keychain. `scope` tells one profile folder from another, see ledgerScope. */
export const markerId = (scope = ''): string => `support-lock${scope}`;

export interface SupportLockPlacesOptions {
  /** Where support-lock.json lies. */
  directory: string;
  keychain: SecretBackEnd;
  scope?: string;
}

export class SupportLockPlaces {
  readonly path: string;
  readonly #keychain: SecretBackEnd;
  readonly #markerId: string;

  constructor({ directory, keychain, scope }: SupportLockPlacesOptions) {
    this.path = join(directory, 'support-lock.json');
    this.#keychain = keychain;
    this.#markerId = markerId(scope);
  }

  /** Never rejects, and never makes the system ask for a password. */
  async read(): Promise<Reading> {
    await removeLeftovers(this.path);
    const file = await this.#readFile();
    const { found, certain } = await this.#readMarker();
    if (found === 'none') return { lock: file === 'damaged' ? lockedToNothing(null) : file, certain };
    if (found === 'damaged') return { lock: lockedToNothing(file === 'damaged' ? null : file, true), certain };
    const isWhole =
      file !== null &&
      file !== 'damaged' &&
      digestOf(file.recipeIds) === found.recipes &&
      JSON.stringify(file.passphrase) === JSON.stringify(found.passphrase);
    return { lock: isWhole ? { ...file, marked: true } : lockedToNothing(found, true), certain };
  }

  /** What the file alone tells, at once. Never rejects. */
  async readFileAlone(): Promise<StoredLock | null> {
    const file = await this.#readFile();
    return file === 'damaged' ? lockedToNothing(null) : file;
  }

  /** @throws LinksError `support-lock-not-saved`; then there is no lock. */
  async write(recipeIds: readonly string[], passphrase: PassphraseHash): Promise<StoredLock> {
    const lock: StoredLock = { recipeIds, passphrase, marked: true };
    const marker = { version: 1, passphrase, recipes: digestOf(recipeIds) } satisfies z.infer<typeof markerSchema>;
    try {
      await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
      await this.#writeFile(lock);
      try {
        await this.#keychain.set(this.#markerId, new TextEncoder().encode(JSON.stringify(marker)));
      } catch (error) {
        if (!isNone(error)) throw error;
        // Where there is no keychain at all, the file has to do.
        lock.marked = false;
        await this.#writeFile(lock);
      }
      return lock;
    } catch (error) {
      await rm(this.path, { force: true }).catch(() => {});
      throw notSaved('notLocked', error);
    }
  }

  /** The marker first: as long as it is there the lock holds. @throws LinksError `support-lock-not-saved`; then it still holds. */
  async remove({ marked }: StoredLock): Promise<void> {
    try {
      await this.#keychain.delete(this.#markerId).catch((error: unknown) => {
        if (!isNone(error)) throw error;
        // Left behind, it would lock again, to no recipe at all, as soon as the keychain is back.
        if (marked) throw markerOutOfReach(this.path);
      });
      await rm(this.path, { force: true });
    } catch (error) {
      throw error instanceof LinksError ? error : notSaved('staysLocked', error);
    }
  }

  async #writeFile({ recipeIds, passphrase, marked }: StoredLock): Promise<void> {
    const content = fileSchema.parse({ version: 1, recipeIds, passphrase, marked });
    await replaceFile(this.path, `${JSON.stringify(content, null, 2)}\n`);
  }

  /** Null when there is none. */
  async #readFile(): Promise<StoredLock | 'damaged' | null> {
    try {
      return fileSchema.safeParse(parseJson(await readFile(this.path))).data ?? 'damaged';
    } catch (error) {
      return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '') ? null : 'damaged';
    }
  }

  async #readMarker(): Promise<{ found: z.infer<typeof markerSchema> | 'damaged' | 'none'; certain: boolean }> {
    try {
      // Asked first, since reading would open a prompt where the keychain is locked.
      const present = await this.#keychain.present([this.#markerId]);
      const bytes = present.has(this.#markerId) ? await this.#keychain.get(this.#markerId) : null;
      if (bytes === null) return { found: 'none', certain: true };
      return { found: markerSchema.safeParse(parseJson(bytes)).data ?? 'damaged', certain: true };
    } catch (error) {
      return { found: 'none', certain: isNone(error) };
    }
  }
}

const lockedToNothing = (known: { passphrase: PassphraseHash | null } | null, marked = false): StoredLock => ({
  recipeIds: [],
  passphrase: known?.passphrase ?? null,
  marked,
});

const digestOf = (recipeIds: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(recipeIds)).digest('hex');

/** There is no keychain, or none that can be reached. */
const isNone = (error: unknown): boolean => error instanceof BackEndError && error.code === 'keychain-unavailable';

const markerOutOfReach = (path: string) =>
  new LinksError('support-lock-not-saved', t('error.markerOutOfReach', { path }));

const notSaved = (how: 'notLocked' | 'staysLocked', error: unknown) =>
  new LinksError(
    'support-lock-not-saved',
    error instanceof BackEndError
      ? t(`error.${how}`, { reason: error.message })
      : t(`error.${how}Folder`, { reason: systemReason(error) }),
  );
