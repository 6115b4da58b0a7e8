// What is to happen with each profile of a bundle, as it is being chosen.
import type { BundleProfile, ImportRequest } from '../../../../shared/sharing.ts';

export type Choice = ImportRequest['choices'][number]['choice'];

export interface ImportChoice {
  /** Null until chosen: nothing here is changed by default. */
  choice: Choice | null;
  /** For `add`. */
  name: string;
}

const nothingNew = (profile: BundleProfile) => profile.keys.every(({ known }) => known);

/** A profile that is new here is added; one that is not is left to the person, unless it brings nothing. */
export function firstChoice(profile: BundleProfile): ImportChoice {
  if (!profile.conflict) return { choice: 'add', name: profile.name };
  const name = profile.conflict.why === 'same-name' ? `${profile.name} (imported)`.slice(0, 80) : profile.name;
  return { choice: nothingNew(profile) ? 'skip' : null, name };
}

export const choicesOf = (profile: BundleProfile): { id: Choice; label: string }[] => [
  ...(profile.conflict
    ? [
        { id: 'merge' as const, label: `Add its new keys to ${profile.conflict.name}` },
        { id: 'replace' as const, label: `Replace ${profile.conflict.name}` },
      ]
    : []),
  { id: 'add', label: profile.conflict ? 'Add as a profile of its own' : 'Add' },
  { id: 'skip', label: 'Skip' },
];

/** What is wrong with a choice, or null. */
export function choiceProblem({ choice, name }: ImportChoice): string | null {
  if (choice === null) return 'Choose what happens with it.';
  return choice === 'add' && name.trim() === '' ? 'Give the profile a name.' : null;
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
