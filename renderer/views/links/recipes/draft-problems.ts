// What is wrong with a draft, by the path of the form field it is shown at. What the contract would not even carry is found here; the
// rest by recipes.check, which gets stand-ins for what is missing, so that it can judge everything else meanwhile.
import type { RecipeFields, RecipeProblem } from '../../../../shared/recipes.ts';
import { translator } from '../../../language.ts';
import { secondsOf } from '../../../state/amount.ts';
import { type FieldDraft, wholeNumber } from './field-draft.ts';
import { type RecipeDraft, recipeOf } from './recipe-draft.ts';

const t = translator('recipeEditor');

export interface DraftProblem extends RecipeProblem {
  /** Not filled in yet, which is no reproach before someone wants to save. */
  missing: boolean;
}

const namePattern = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

export function draftProblems(draft: RecipeDraft): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const wrong = (path: string, message: string) => problems.push({ path, message, missing: false });
  const needed = (path: string, text: string, message: string) => {
    if (text.trim() === '') problems.push({ path, message, missing: true });
  };
  needed('name', draft.name, t('problem.name'));
  if (draft.kind !== 'password-reset') needed('signer.salt', draft.salt, t('problem.salt'));
  if (draft.kind === 'value' || draft.kind === 'timestamped')
    needed('signer.template', draft.template, t('problem.template'));
  for (const [index, field] of draft.fields.entries()) fieldProblems(field, `fields.${index}`, needed, wrong);
  if (draft.as === 'link') needed('delivery.url', draft.url, t('problem.url', { token: '{token}' }));
  else needed('delivery.name', draft.inputName, t('problem.inputName'));
  if (draft.kind !== 'value' && draft.expires && secondsOf(draft.lifetime) < 1)
    wrong('lifetimeSeconds', t('problem.lifetime'));
  return problems;
}

function fieldProblems(
  field: FieldDraft,
  path: string,
  needed: (path: string, text: string, message: string) => void,
  wrong: (path: string, message: string) => void,
): void {
  needed(`${path}.name`, field.name, t('problem.fieldName'));
  if (field.name.trim() !== '' && !namePattern.test(field.name)) wrong(`${path}.name`, t('problem.fieldNameForm'));
  needed(`${path}.label`, field.label, t('problem.fieldLabel'));
  if (field.type === 'choice' && field.choices.length === 0) wrong(`${path}.input.choices`, t('problem.choices'));
  if (field.type === 'fixed' && field.fixedAs === 'number' && wholeNumber(field.fixedText) === null)
    wrong(`${path}.input.value`, t('problem.fixedNumber'));
}

const or = (text: string, other: string) => (text.trim() === '' ? other : text);

/** The draft as the contract can carry it. */
export function checkable(draft: RecipeDraft): RecipeFields {
  const fields = draft.fields.map((field, index) => ({
    ...field,
    name: namePattern.test(field.name) ? field.name : `unnamed_${index}`,
    label: or(field.label, t('fields.unnamed')),
    choices: field.choices.length === 0 ? [{ key: 0, value: 'a', label: 'a' }] : field.choices,
  }));
  // With all of them, so that none counts as unused yet.
  const template = fields.map(({ name }) => `{${name}}`).join(':') || 'text';
  const recipe = recipeOf({
    ...draft,
    fields,
    name: or(draft.name, t('fields.unnamed')),
    salt: or(draft.salt, 'unnamed'),
    template: or(draft.template, template),
    url: or(draft.url, 'https://example.com/{token}/'),
    inputName: or(draft.inputName, 'token'),
  });
  return { ...recipe, lifetimeSeconds: recipe.lifetimeSeconds === null ? null : Math.max(1, recipe.lifetimeSeconds) };
}

const inField = /^fields\.\d+(\.(name|label|help|input\.(minLength|maxLength|pattern|min|max|choices|value|bytes)))?$/;
const places = new Set([
  'name',
  'description',
  'signer.kind',
  'signer.salt',
  'signer.template',
  'signer.timeZone',
  'fields',
  'delivery.url',
  'delivery.name',
  'lifetimeSeconds',
  'message',
]);

/** The nearest place on screen at which a problem of that path can stand; '' where there is none. */
export function placeOf(path: string, draft: Pick<RecipeDraft, 'kind' | 'as'>): string {
  const here = (candidate: string) =>
    candidate === 'delivery.url'
      ? draft.as === 'link'
      : candidate === 'delivery.name'
        ? draft.as === 'hidden-field'
        : candidate === 'signer.timeZone'
          ? draft.kind === 'password-reset'
          : candidate === 'signer.salt'
            ? draft.kind !== 'password-reset'
            : candidate === 'signer.template'
              ? draft.kind === 'value' || draft.kind === 'timestamped'
              : places.has(candidate) || inField.test(candidate);
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const candidate = parts.slice(0, length).join('.');
    if (here(candidate)) return candidate;
  }
  if (parts[0] === 'signer') return 'signer.kind';
  if (parts[0] === 'delivery') return draft.as === 'link' ? 'delivery.url' : 'delivery.name';
  return '';
}
