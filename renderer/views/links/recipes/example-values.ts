// What stands in the preview's form until someone types there, and what would be signed of it. The signing itself is the main process'.

import { type FieldDraft, isAsked } from './field-draft.ts';
import { fillIn } from './placeholders.ts';
import type { RecipeDraft } from './recipe-draft.ts';

const account: Record<string, string> = {
  pk: '42',
  passwordHash: 'pbkdf2_sha256$600000$…',
  lastLogin: '2026-11-02 09:30:00+00:00',
  email: 'ada@example.com',
};

/** As text, the way a form holds it. */
export function exampleOf(field: FieldDraft, kind: RecipeDraft['kind']): string {
  const known = kind === 'password-reset' ? account[field.name] : undefined;
  if (known !== undefined) return known;
  switch (field.type) {
    case 'email':
      return 'ada@example.com';
    case 'integer':
      return String(Math.min(Math.max(42, field.min ?? 42), field.max ?? Number.MAX_SAFE_INTEGER));
    case 'boolean':
      return 'true';
    case 'date':
      return '2026-12-24';
    case 'uuid':
      return '123e4567-e89b-12d3-a456-426614174000';
    case 'choice':
      return field.choices[0]?.value ?? '';
    case 'text':
      // Nothing fits every pattern.
      return field.pattern === '' ? 'ada'.padEnd(field.minLength ?? 0, 'a').slice(0, field.maxLength ?? undefined) : '';
    default:
      return '';
  }
}

/** As Python's json.dumps writes it with separators=(',', ':'). */
const pythonString = (text: string) =>
  JSON.stringify(text).replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Empty where it may not be: the person has yet to say what it is. */
const isOpen = (field: FieldDraft, text: string) => isAsked(field.type) && field.required && text.trim() === '';

function jsonOf(field: FieldDraft, text: string): string {
  if (isOpen(field, text)) return '"…"';
  if (field.type === 'nonce') return '"…"';
  if (field.type === 'fixed') {
    if (field.fixedAs === 'null') return 'null';
    if (field.fixedAs === 'boolean') return String(field.fixedText === 'true');
    return field.fixedAs === 'number' ? field.fixedText.trim() : pythonString(field.fixedText);
  }
  if (field.type === 'boolean') return String(text === 'true');
  return field.type === 'integer' ? text.trim() : pythonString(text);
}

const pythonConstants = { true: 'True', false: 'False', null: 'None' };
const pythonBoolean = (text: string) => (text === 'true' ? pythonConstants.true : pythonConstants.false);

/** As it stands in a text: what Python's str() makes of it. */
function textOf(field: FieldDraft, text: string): string {
  if (isOpen(field, text)) return '…';
  if (field.type === 'nonce') return '…';
  if (field.type === 'fixed') {
    if (field.fixedAs === 'null') return pythonConstants.null;
    if (field.fixedAs === 'boolean') return pythonBoolean(field.fixedText);
    return field.fixedText;
  }
  return field.type === 'boolean' ? pythonBoolean(text) : text;
}

export interface Example {
  /** Null for a password reset, which signs the account's state and carries nothing of it. */
  payload: string | null;
  lookup: (name: string) => string | undefined;
}

/** @param typed By the field's key; the example where there is none. */
export function exampleFor(draft: RecipeDraft, typed: Readonly<Record<number, string>>): Example {
  const texts = new Map(draft.fields.map((field) => [field, typed[field.key] ?? exampleOf(field, draft.kind)]));
  const lookup = (name: string) => {
    const field = draft.fields.find((candidate) => candidate.name === name);
    return field && textOf(field, texts.get(field) ?? '');
  };
  if (draft.kind === 'password-reset') return { payload: null, lookup };
  if (draft.kind !== 'object') return { payload: fillIn(draft.template, lookup), lookup };
  const members = draft.fields
    .filter((field) => !isAsked(field.type) || field.required || texts.get(field) !== '')
    .map((field) => `${pythonString(field.name)}:${jsonOf(field, texts.get(field) ?? '')}`);
  return { payload: `{${members.join(',')}}`, lookup };
}
