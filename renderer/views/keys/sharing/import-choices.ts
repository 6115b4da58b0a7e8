// What is to happen with each profile of a bundle, as it is being chosen.
import type { BundleProfile, ImportRequest } from '../../../../shared/sharing.ts';
import { translator } from '../../../language.ts';

const t = translator('sharing');

export type Choice = ImportRequest['choices'][number]['choice'];

export interface ImportChoice {
  /** Null until chosen: nothing here is changed by default. */
  choice: Choice | null;
  /** For `add`. */
  name: string;
}

const nothingNew = (profile: BundleProfile) => profile.keys.every(({ known }) => known);

const importedName = (profile: string) => t('choice.importedName', { profile }).slice(0, 80);

/** A profile that is new here is added; one that is not is left to the person, unless it brings nothing. */
export function firstChoice(profile: BundleProfile): ImportChoice {
  if (!profile.conflict) return { choice: 'add', name: profile.name };
  const name = profile.conflict.why === 'same-name' ? importedName(profile.name) : profile.name;
  return { choice: nothingNew(profile) ? 'skip' : null, name };
}

export const choicesOf = (profile: BundleProfile): { id: Choice; label: string }[] => [
  ...(profile.conflict
    ? [
        { id: 'merge' as const, label: t('choice.merge', { profile: profile.conflict.name }) },
        { id: 'replace' as const, label: t('choice.replace', { profile: profile.conflict.name }) },
      ]
    : []),
  { id: 'add', label: profile.conflict ? t('choice.addBeside') : t('choice.add') },
  { id: 'skip', label: t('choice.skip') },
];

/** What is wrong with a choice, or null. */
export function choiceProblem({ choice, name }: ImportChoice): string | null {
  if (choice === null) return t('choice.missing');
  return choice === 'add' && name.trim() === '' ? t('choice.nameMissing') : null;
}

/** The contract's request; null while a choice is missing. */
export function requestedChoices(
  profiles: readonly BundleProfile[],
  choices: Readonly<Record<number, ImportChoice>>,
): ImportRequest['choices'] | null {
  const requested: ImportRequest['choices'] = [];
  for (const profile of profiles) {
    const chosen = choices[profile.index] ?? firstChoice(profile);
    if (chosen.choice === null || choiceProblem(chosen) !== null) return null;
    const named = chosen.choice === 'add' && chosen.name.trim() !== profile.name;
    requested.push({
      index: profile.index,
      choice: chosen.choice,
      ...(named ? { name: chosen.name.trim() } : {}),
    });
  }
  return requested;
}
