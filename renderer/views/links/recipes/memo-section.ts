// A section of the editor is drawn anew only for what it shows: every keystroke makes a new draft, and a recipe may have fifty fields.
import { type ComponentType, memo } from 'react';
import type { RecipeDraft } from './recipe-draft.ts';

/** @param of What the section reads of the draft. */
export function memoSection<P extends { draft: RecipeDraft }>(
  section: ComponentType<P>,
  of: readonly (keyof RecipeDraft)[],
) {
  return memo(section, (before: Readonly<P>, after: Readonly<P>) => {
    const { draft: old, ...rest } = before;
    const { draft, ...others } = after;
    return (
      of.every((key) => Object.is(old[key], draft[key])) &&
      Object.entries(others).every(([name, value]) => Object.is(value, rest[name as keyof typeof rest]))
    );
  });
}
