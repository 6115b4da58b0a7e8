// The chosen profiles of an opened bundle into the key store, one after the other: each whole or not at all, and one that fails
// stops no other.
import type { BackEnd } from '../../shared/keys.ts';
import type { BundleProfile, ImportOutcome, ImportRequest } from '../../shared/sharing.ts';
import { KeysError } from '../keys/errors.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Profile } from '../keys/profile.ts';
import { translator } from '../language.ts';
import type { SharedProfile } from './bundle.ts';
import { SharingError } from './errors.ts';

const t = translator('sharing');

export type ImportKeys = Pick<
  KeyStore,
  'list' | 'profiles' | 'createProfileWith' | 'addSecrets' | 'replaceProfile' | 'fingerprintOf'
>;

type Choice = ImportRequest['choices'][number];
type Result = ImportOutcome['results'][number];

interface Task {
  choice: Choice;
  shared: SharedProfile;
  conflict: BundleProfile['conflict'];
  backEnd: BackEnd;
  /** Of keys that profiles list, but that their back end no longer holds. */
  missing: ReadonlySet<string>;
}

const maxNameLength = 80;

/** What the choices are for. @throws SharingError where one names no profile of the bundle, or one twice; then nothing is done. */
export function assertChoices(choices: readonly Choice[], profiles: readonly SharedProfile[]): void {
  const indexes = new Set(choices.map(({ index }) => index));
  if (indexes.size === choices.length && choices.every(({ index }) => index < profiles.length)) return;
  throw new SharingError('choices-not-understood', t('import.choicesNotUnderstood'));
}

export async function importProfiles(
  { choices, backEnd }: ImportRequest,
  profiles: readonly SharedProfile[],
  conflicts: readonly BundleProfile['conflict'][],
  keys: ImportKeys,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const results: Result[] = [];
  // Once for all: it asks the back ends for every key.
  const { profiles: here } = await keys.list();
  const lost = here.flatMap((profile) => profile.keys.filter(({ state }) => state === 'missing'));
  const missing = new Set(lost.map(({ id }) => id));
  const replaced = new Set<string>();
  for (const choice of choices) {
    const shared = profiles[choice.index] as SharedProfile;
    const task: Task = { choice, shared, conflict: conflicts[choice.index] ?? null, backEnd, missing };
    results.push(await importOne(task, replaced, keys, signal));
  }
  return { results };
}

async function importOne(task: Task, replaced: Set<string>, keys: ImportKeys, signal: AbortSignal): Promise<Result> {
  const { index, choice } = task.choice;
  const result = { index, profileId: null, keysAdded: 0, message: null };
  if (choice === 'skip') return { ...result, outcome: 'skipped' };
  try {
    if (signal.aborted) throw new SharingError('interrupted', t('import.lockedMeanwhile'));
    if (choice === 'add') return { ...result, ...(await add(task, keys)) };
    const target = await targetOf(task, keys);
    if (replaced.has(target.id))
      throw new SharingError('choices-not-understood', t('import.replacedAlready', { profile: target.name }));
    if (choice === 'merge') return { ...result, ...(await merge(task, target, keys)) };
    const outcome = await replace(task, target, keys);
    replaced.add(target.id);
    return { ...result, ...outcome };
  } catch (error) {
    return { ...result, outcome: 'failed', message: tell(error) };
  }
}

async function add({ choice, shared, backEnd }: Task, keys: ImportKeys) {
  const name = choice.name ?? freeName(shared.fields, await keys.profiles());
  const fields = { ...shared.fields, name };
  const { id } = await keys.createProfileWith({ fields, secrets: shared.secrets, backEnd });
  return { outcome: 'added', profileId: id, keysAdded: shared.secrets.length } as const;
}

async function merge(task: Task, target: Profile, keys: ImportKeys) {
  const secrets = await unknownTo(target, task, keys);
  const { backEnd } = task;
  if (secrets.length > 0) await keys.addSecrets({ profileId: target.id, secrets, backEnd, position: 'fallback' });
  return { outcome: 'merged', profileId: target.id, keysAdded: secrets.length } as const;
}

async function replace(task: Task, target: Profile, keys: ImportKeys) {
  const unknown = await unknownTo(target, task, keys);
  const { choice, shared, backEnd } = task;
  const fields = { ...shared.fields, name: choice.name ?? shared.fields.name };
  const { id } = await keys.replaceProfile({ profileId: target.id, fields, secrets: shared.secrets, backEnd });
  return { outcome: 'replaced', profileId: id, keysAdded: unknown.length } as const;
}

/** The profile that the preview named, as it is now. */
async function targetOf({ choice: { choice }, conflict }: Task, keys: ImportKeys): Promise<Profile> {
  const target = conflict && (await keys.profiles()).find(({ id }) => id === conflict.profileId);
  if (target) return target;
  throw new SharingError(
    'choices-not-understood',
    conflict
      ? t('import.targetGone', { choice, profile: conflict.name })
      : t(choice === 'merge' ? 'import.nothingToMerge' : 'import.nothingToReplace'),
  );
}

/** The secrets that the profile lacks, or lists but has lost. */
async function unknownTo(target: Profile, { shared, missing }: Task, keys: ImportKeys): Promise<Uint8Array[]> {
  const held = new Set(target.keys.filter(({ id }) => !missing.has(id)).map(({ fingerprint }) => fingerprint));
  const unknown: Uint8Array[] = [];
  for (const secret of shared.secrets) {
    if (!held.has(await keys.fingerprintOf(secret))) unknown.push(secret);
  }
  return unknown;
}

/** "Shop", or "Shop (2)", "Shop (3)" … where the name is taken. */
export function freeName({ name, environment }: SharedProfile['fields'], profiles: readonly Profile[]): string {
  const taken = new Set(
    profiles.filter((profile) => profile.environment === environment).map((profile) => profile.name.toLowerCase()),
  );
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const suffix = ` (${number})`;
    // Cut between characters, not inside one.
    free =
      name
        .slice(0, maxNameLength - suffix.length)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd() + suffix;
  }
  return free;
}

const tell = (error: unknown): string =>
  error instanceof KeysError || error instanceof SharingError ? error.message : t('import.internal');
