// The signer: its salt, its template, and for how long it can promise anything.
import { accountFieldNames } from '../../shared/choices.ts';
import type { FieldInput, RecipeFields, RecipeProblem, RecipeSigner } from '../../shared/recipes.ts';
import { saltUse } from '../inspect/say-core.ts';
import { translator } from '../language.ts';
import { knownSalts } from '../signing/salt-catalogue.ts';
import { collides, fieldNamed, splitOf } from './recipe-separators.ts';
import { parseTemplate, sayBraceProblem } from './template.ts';
import { utcOffsetMinutes } from './time-zone.ts';

const t = translator('recipeCheck');

export function checkSigner(recipe: RecipeFields): RecipeProblem[] {
  const { signer } = recipe;
  return [
    ...(signer.kind === 'password-reset' ? [...checkTimeZone(signer), ...checkAccount(recipe)] : checkSalt(signer)),
    ...('template' in signer ? checkTemplate(recipe, signer.template) : []),
    ...checkLifetime(recipe),
  ];
}

/** What Django itself signs with when a Signer is given no salt; a site may verify with that. */
const ownSalts = {
  value: 'django.core.signing.Signer',
  timestamped: 'django.core.signing.TimestampSigner',
  object: 'django.core.signing',
};
/** Sessions, messages, cookies, reset links: who may sign one of them may be anyone. */
const djangoSalts = new Map(
  knownSalts.filter((known) => known.package === 'django').map((known) => [known.salt, known]),
);

function checkSalt({ kind, salt }: Exclude<RecipeSigner, { kind: 'password-reset' }>): RecipeProblem[] {
  const problem = (message: string): RecipeProblem[] => [{ path: 'signer.salt', message }];
  if (!salt.isWellFormed()) return problem(t('salt.halfCharacter'));
  if (salt === ownSalts[kind]) return [];
  const known = djangoSalts.get(salt);
  if (known === undefined) return [];
  return problem(t('salt.djangos', { use: saltUse(known) }));
}

function checkTemplate({ fields }: RecipeFields, text: string): RecipeProblem[] {
  const problem = (message: string): RecipeProblem => ({ path: 'signer.template', message });
  const template = parseTemplate(text);
  const split = splitOf(template.parts);
  const names = split.fields.map(({ name }) => name);
  return [
    ...(text.isWellFormed() ? [] : [problem(t('text.halfCharacter'))]),
    ...template.problems.map((wrong) => problem(sayBraceProblem(wrong))),
    ...split.fields.flatMap(({ name, until }, index) => {
      const field = fieldNamed(fields, name);
      if (field === undefined) return [problem(t('noField', { name }))];
      if (names.indexOf(name) < index) return [problem(t('text.twice', { place: `{${name}}` }))];
      if (until === null) {
        const next = `{${names[index + 1]}}`;
        return [problem(t('text.nothingBetween', { place: `{${name}}`, next }))];
      }
      if (until === '' || !collides(field.input, until)) return [];
      return [problem(t('text.endInside', { place: `{${name}}`, end: until }))];
    }),
  ];
}

function checkLifetime({ signer, lifetimeSeconds }: RecipeFields): RecipeProblem[] {
  const problem = (message: string): RecipeProblem[] => [{ path: 'lifetimeSeconds', message }];
  if (signer.kind === 'value' && lifetimeSeconds !== null) {
    return problem(t('lifetime.noTime'));
  }
  if (signer.kind === 'password-reset' && lifetimeSeconds === null) {
    return problem(t('lifetime.resetEnds'));
  }
  return [];
}

function checkTimeZone({ timeZone = 'UTC' }: { timeZone?: string | undefined }): RecipeProblem[] {
  try {
    utcOffsetMinutes(timeZone, 0);
    return [];
  } catch {
    return [{ path: 'signer.timeZone', message: t('account.noTimeZone') }];
  }
}

const accountInputs: Record<(typeof accountFieldNames)[number], readonly FieldInput['type'][]> = {
  pk: ['integer', 'uuid', 'text'],
  passwordHash: ['text'],
  // With its time, so that `date` would never fit.
  lastLogin: ['text'],
  email: ['email', 'text'],
};

function checkAccount({ fields, delivery }: RecipeFields): RecipeProblem[] {
  const names: readonly string[] = accountFieldNames;
  const missing = names.filter((name) => !fieldNamed(fields, name));
  return [
    ...(missing.length > 0
      ? [{ path: 'fields', message: t('account.missing', { count: missing.length, names: missing.join(', ') }) }]
      : []),
    ...fields.flatMap(({ name, required, input }, index): RecipeProblem[] => {
      const allowed = accountInputs[name as keyof typeof accountInputs];
      if (!names.includes(name)) {
        return [
          {
            path: `fields.${index}.name`,
            message: t('account.noOthers', { names: names.join(', ') }),
          },
        ];
      }
      return [
        ...(allowed.includes(input.type)
          ? []
          : [
              {
                path: `fields.${index}.input`,
                message: t('account.otherType', { name, types: anyOf(allowed) }),
              },
            ]),
        ...(required || (name !== 'pk' && name !== 'passwordHash')
          ? []
          : [
              {
                path: `fields.${index}.required`,
                message: t('account.notRequired', { name }),
              },
            ]),
      ];
    }),
    ...(delivery.as === 'link'
      ? []
      : [
          {
            path: 'delivery.as',
            message: t('account.noLink'),
          },
        ]),
  ];
}

const anyOf = (types: readonly string[]) => types.reduce((first, second) => t('account.or', { first, second }));
