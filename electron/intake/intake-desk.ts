// Holds what was read, so that the window gets rows to show and asks for a value only when it is chosen.
import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IntakeRow, IntakeValue, IntakeVerdict, Intake as ShownIntake } from '../../shared/intake.ts';
import { formatName } from '../inspect/format-names.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { translator } from '../language.ts';
import { recognise, verify } from '../signing/formats.ts';
import { IntakeError } from './errors.ts';
import { kindName } from './kind-names.ts';
import { defaultLimits } from './limits.ts';
import { oneValue } from './one-value.ts';
import { addFile, type FilesIntake } from './several-files.ts';
import type { CookieAttributes, Intake, IntakeInput, IntakeOptions } from './types.ts';

const t = translator('intake');

export interface IntakeDeskOptions {
  keys: Pick<KeyStore, 'identities'>;
  /** The chosen file's path, null when the person changed their mind. */
  chooseFile: () => Promise<string | null>;
  /** Unix seconds. */
  now: () => number;
}

/** Readings used longer ago are dropped: the window shows one list at a time. Single values pasted beside it drop each other only. */
const keptIntakes = 4;
const previewLength = 120;

/** The readers of all it knows are loaded with the first reading. */
const readIntake = async (input: IntakeInput, options: IntakeOptions): Promise<Intake> =>
  await (await import('./index.ts')).readIntake(input, options);

interface Upload {
  fileName: string;
  bytes: Uint8Array;
  length: number;
}

export class IntakeDesk {
  readonly #options: IntakeDeskOptions;
  readonly #intakes = new Map<string, FilesIntake>();
  #upload: ({ id: string } & Upload) | undefined;

  constructor(options: IntakeDeskOptions) {
    this.#options = options;
  }

  /** @throws IntakeError */
  async readText(text: string): Promise<ShownIntake> {
    const entry = await oneValue(text, async (candidate) => {
      const { identities } = await this.#options.keys.identities();
      const { status } = verify(candidate, { identities, now: this.#options.now() });
      return status === 'verified' || status === 'expired';
    });
    if (entry !== null) return this.#hold({ kind: 'token', entries: [entry], problems: [], files: [] });
    return await this.#read({ text }, null);
  }

  /** Null when the person chose no file. @throws IntakeError */
  async openFile(): Promise<ShownIntake | null> {
    const path = await this.#options.chooseFile();
    if (path === null) return null;
    const fileName = basename(path);
    return await this.#read({ bytes: await readWithin(path, defaultLimits.maxSize), fileName }, fileName);
  }

  /** One upload at a time: a new one takes the place of one that was given up. @throws IntakeError */
  begin({ fileName, size }: { fileName: string; size: number }): { uploadId: string } {
    if (size > defaultLimits.maxSize) throw tooLarge(size);
    const id = randomUUID();
    this.#upload = { id, fileName, bytes: new Uint8Array(size), length: 0 };
    return { uploadId: id };
  }

  /** @throws IntakeError */
  append({ uploadId, bytes }: { uploadId: string; bytes: Uint8Array }): void {
    const upload = this.#current(uploadId);
    if (upload.length + bytes.length > upload.bytes.length) {
      this.#upload = undefined;
      throw new IntakeError('unreadable', t('error.grew'));
    }
    upload.bytes.set(bytes, upload.length);
    upload.length += bytes.length;
  }

  /** With `into` the file joins that list, which goes on under a new id. @throws IntakeError */
  async finish({ uploadId, into }: { uploadId: string; into?: string | undefined }): Promise<ShownIntake> {
    const { fileName, bytes, length } = this.#current(uploadId);
    this.#upload = undefined;
    const input = { bytes: bytes.subarray(0, length), fileName };
    if (into === undefined) return await this.#read(input, fileName);
    const before = this.#held(into);
    const intake = addFile(before, { ...(await readIntake(input, { recognise })), files: [fileName] });
    this.#intakes.delete(into);
    return this.#hold(intake);
  }

  cancel({ uploadId }: { uploadId: string }): void {
    if (this.#upload?.id === uploadId) this.#upload = undefined;
  }

  /** Entries that it does not have are left out. @throws IntakeError when the list is gone. */
  async verdicts(request: {
    intakeId: string;
    indexes: readonly number[];
    maxAge: number | null;
    profileId?: string | undefined;
  }): Promise<IntakeVerdict[]> {
    const { entries } = this.#held(request.intakeId);
    const loaded = await this.#options.keys.identities();
    const identities = loaded.identities.filter(({ id }) => !request.profileId || id === request.profileId);
    const now = this.#options.now();
    return request.indexes.flatMap((index) => {
      const entry = entries[index];
      if (entry === undefined) return [];
      const options = { identities, name: entry.name ?? undefined, maxAge: request.maxAge ?? undefined, now };
      let verdict = verify(entry.value, options);
      if (entry.part !== undefined && verdict.status === 'bad-signature') {
        const ofPart = verify(entry.part, options);
        if (ofPart.status !== 'bad-signature') {
          verdict = ofPart;
          // Words that were not signed stood before it: from now on it is opened and counted without them.
          entry.value = entry.part;
          delete entry.part;
        }
      }
      const key = verdict.identity === undefined ? undefined : loaded.keyOf(verdict.identity, verdict.keyIndex ?? 0);
      return {
        index,
        status: verdict.status,
        ...(verdict.signedAt !== undefined && { signedAt: verdict.signedAt }),
        ...(key && { profileName: key.profileName }),
        ...(key && key.publishedIn !== null && { publishedIn: key.publishedIn }),
      };
    });
  }

  /** @throws IntakeError when the list is gone. */
  value({ intakeId, index }: { intakeId: string; index: number }): IntakeValue {
    const entry = this.#held(intakeId).entries[index];
    if (entry === undefined) throw gone();
    const { name, value, where, attributes } = entry;
    return { name, value, where, attributes: Object.entries(attributes ?? {}).map(describeAttribute) };
  }

  /** All that was found, for services that go through the whole of it. @throws IntakeError when the list is gone. */
  entries(intakeId: string): readonly Pick<Intake['entries'][number], 'name' | 'value' | 'part'>[] {
    return this.#held(intakeId).entries;
  }

  async #read(input: IntakeInput, fileName: string | null): Promise<ShownIntake> {
    return this.#hold({ ...(await readIntake(input, { recognise })), files: fileName === null ? [] : [fileName] });
  }

  /** The newest from now on. */
  #held(intakeId: string): FilesIntake {
    const intake = this.#intakes.get(intakeId);
    if (intake === undefined) throw gone();
    this.#intakes.delete(intakeId);
    this.#intakes.set(intakeId, intake);
    return intake;
  }

  #hold(intake: FilesIntake): ShownIntake {
    const intakeId = randomUUID();
    this.#intakes.set(intakeId, intake);
    const alike = [...this.#intakes].filter(([, other]) => isList(other) === isList(intake));
    for (const [oldest] of alike.slice(0, -keptIntakes)) this.#intakes.delete(oldest);
    return {
      intakeId,
      kind: kindName(intake.kind),
      fileName: intake.files.length > 1 ? t('files', { count: intake.files.length }) : (intake.files[0] ?? null),
      rows: intake.entries.map(rowOf),
      problems: intake.problems.map(({ code, message, line }) => ({
        code,
        message,
        ...(line !== undefined && { line }),
      })),
    };
  }

  #current(uploadId: string): Upload {
    if (this.#upload?.id === uploadId) return this.#upload;
    throw new IntakeError('gone', t('error.givenUp'));
  }
}

const isList = ({ entries }: FilesIntake): boolean => entries.length > 1;

const rowOf = ({ name, value, where, count, format }: Intake['entries'][number], index: number): IntakeRow => ({
  index,
  name,
  // Whole characters only: half a surrogate pair is no text.
  preview: value.slice(0, previewLength).toWellFormed(),
  length: value.length,
  where,
  count,
  format: format && { id: format, name: formatName(format) },
});

const describeAttribute = ([name, value]: [string, CookieAttributes[keyof CookieAttributes]]) => ({
  name,
  value: name === 'expires' && typeof value === 'number' ? new Date(value * 1000).toISOString() : String(value),
});

/** Reads no more than fits, whatever the file does meanwhile. */
async function readWithin(path: string, maxSize: number): Promise<Uint8Array> {
  let file: Awaited<ReturnType<typeof open>> | undefined;
  try {
    file = await open(path, 'r');
    const stat = await file.stat();
    if (!stat.isFile()) throw unreadable();
    if (stat.size > maxSize) throw tooLarge(stat.size);
    const bytes = new Uint8Array(stat.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw error instanceof IntakeError ? error : unreadable();
  } finally {
    await file?.close();
  }
}

const gone = () => new IntakeError('gone', t('error.gone'));

const mebibytes = (size: number) => `${Math.ceil(size / 1024 / 1024)} MiB`;

const tooLarge = (size: number) =>
  new IntakeError(
    'too-large',
    t('error.fileTooLarge', { size: mebibytes(size), limit: mebibytes(defaultLimits.maxSize) }),
  );

const unreadable = () => new IntakeError('unreadable', t('error.unreadable'));
