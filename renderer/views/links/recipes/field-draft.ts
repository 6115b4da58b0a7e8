// A field of a recipe while it is being written: the options of every type side by side, so that trying another type loses nothing.
import type { FieldInput, RecipeField } from '../../../../shared/recipes.ts';
import { translator } from '../../../language.ts';

const t = translator('recipeEditor');

export type FieldType = FieldInput['type'];
export type FixedAs = 'text' | 'number' | 'boolean' | 'null';

export interface ChoiceDraft {
  key: number;
  value: string;
  label: string;
}

export interface FieldDraft {
  /** Tells it from the others while names and places change; not part of the recipe. */
  key: number;
  name: string;
  label: string;
  help: string;
  required: boolean;
  type: FieldType;
  minLength: number | null;
  maxLength: number | null;
  pattern: string;
  min: number | null;
  max: number | null;
  choices: readonly ChoiceDraft[];
  fixedAs: FixedAs;
  fixedText: string;
  nonceBytes: number;
}

let lastKey = 0;
export const newKey = (): number => {
  lastKey += 1;
  return lastKey;
};

const blank = (): FieldDraft => ({
  key: newKey(),
  name: '',
  label: '',
  help: '',
  required: true,
  type: 'text',
  minLength: null,
  maxLength: null,
  pattern: '',
  min: null,
  max: null,
  choices: [],
  fixedAs: 'text',
  fixedText: '',
  nonceBytes: 16,
});

/** Named so that it can be saved as it is; `taken` are the names in use. */
export function newField(taken: readonly string[]): FieldDraft {
  let number = taken.length + 1;
  while (taken.includes(`field_${number}`)) number += 1;
  return { ...blank(), name: `field_${number}`, label: t('fields.newLabel', { number }) };
}

export function fieldDraft({ name, label, help, required, input }: RecipeField): FieldDraft {
  const draft: FieldDraft = { ...blank(), name, label, help, required, type: input.type };
  switch (input.type) {
    case 'text':
      return {
        ...draft,
        minLength: input.minLength ?? null,
        maxLength: input.maxLength ?? null,
        pattern: input.pattern ?? '',
      };
    case 'integer':
      return { ...draft, min: input.min ?? null, max: input.max ?? null };
    case 'choice':
      return { ...draft, choices: input.choices.map((choice) => ({ ...choice, key: newKey() })) };
    case 'fixed':
      return { ...draft, fixedAs: kindOf(input.value), fixedText: input.value === null ? '' : String(input.value) };
    case 'nonce':
      return { ...draft, nonceBytes: input.bytes };
    default:
      return draft;
  }
}

const kindOf = (value: string | number | boolean | null): FixedAs =>
  value === null ? 'null' : typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'text';

/** Null where the text is no whole number that JavaScript holds exactly. */
export function wholeNumber(text: string): number | null {
  if (!/^\s*-?\d+\s*$/.test(text)) return null;
  const value = Number(text);
  // No -0: it would be signed as another text than it is shown.
  return Number.isSafeInteger(value) ? value + 0 : null;
}

function fixedValue({ fixedAs, fixedText }: FieldDraft): string | number | boolean | null {
  if (fixedAs === 'null') return null;
  if (fixedAs === 'boolean') return fixedText === 'true';
  if (fixedAs === 'number') return wholeNumber(fixedText) ?? 0;
  return fixedText;
}

function inputOf(draft: FieldDraft): FieldInput {
  const { type, minLength, maxLength, pattern, min, max } = draft;
  switch (type) {
    case 'text':
      return {
        type,
        ...(minLength === null ? {} : { minLength }),
        ...(maxLength === null ? {} : { maxLength }),
        ...(pattern === '' ? {} : { pattern }),
      };
    case 'integer':
      return { type, ...(min === null ? {} : { min }), ...(max === null ? {} : { max }) };
    case 'choice':
      return { type, choices: draft.choices.map(({ value, label }) => ({ value, label })) };
    case 'fixed':
      return { type, value: fixedValue(draft) };
    case 'nonce':
      return { type, bytes: draft.nonceBytes };
    default:
      return { type };
  }
}

/** Whoever makes a link fills it in; the others are filled by the app. */
export const isAsked = (type: FieldType): boolean => type !== 'fixed' && type !== 'nonce';

export const fieldOf = (draft: FieldDraft): RecipeField => ({
  name: draft.name,
  label: draft.label.trim(),
  help: draft.help,
  required: draft.required,
  input: inputOf(draft),
});
