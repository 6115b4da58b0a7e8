// Puts what was found in one file after what was found in others, in one list that names the file of each value.
import { translator } from '../language.ts';
import { defaultLimits } from './limits.ts';
import type { Intake, IntakeEntry, IntakeLimits, IntakeProblem } from './types.ts';

const t = translator('intake');

/** A reading with the files it is of; none for a pasted text. */
export interface FilesIntake extends Intake {
  files: readonly string[];
}

/** The entries keep their places: further ones come behind. Together they are held to the limits of a single reading. */
export function addFile(
  before: FilesIntake,
  added: FilesIntake,
  limits: Pick<IntakeLimits, 'maxEntries' | 'maxTotalLength'> = defaultLimits,
): FilesIntake {
  const first = before.files.length === 1 ? named(before) : before;
  const next = named(added);
  let length = first.entries.reduce((sum, { value }) => sum + value.length, 0);
  const kept = next.entries.filter(({ value }, index) => {
    length += value.length;
    return first.entries.length + index < limits.maxEntries && length <= limits.maxTotalLength;
  });
  const cut = next.entries.length - kept.length;
  return {
    kind: first.kind === next.kind ? first.kind : 'files',
    files: [...first.files, ...next.files],
    entries: [...first.entries, ...kept],
    problems: [...first.problems, ...next.problems, ...(cut > 0 ? [entryLimit(next, cut)] : [])],
  };
}

function named(intake: FilesIntake): FilesIntake {
  const [name] = intake.files;
  if (name === undefined) return intake;
  return {
    ...intake,
    entries: intake.entries.map(
      (entry): IntakeEntry => ({ ...entry, where: t('place.ofFile', { file: name, place: entry.where }) }),
    ),
    problems: intake.problems.map(
      (problem): IntakeProblem => ({
        ...problem,
        message: t('problem.ofFile', { file: name, problem: problem.message }),
      }),
    ),
  };
}

const entryLimit = ({ files: [name = ''] }: FilesIntake, cut: number): IntakeProblem => ({
  code: 'entry-limit',
  message: t('problem.fileEntryLimit', { cut: String(cut), file: name }),
});
