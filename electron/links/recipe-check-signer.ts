// The signer: its salt, its template, and for how long it can promise anything.
import {
  accountFieldNames,
  type FieldInput,
  type RecipeFields,
  type RecipeProblem,
  type RecipeSigner,
} from '../../shared/recipes.ts';
import { knownSalts } from '../signing/salt-catalogue.ts';
import { collides, fieldNamed, splitOf } from './recipe-separators.ts';
import { parseTemplate } from './template.ts';
import { utcOffsetMinutes } from './time-zone.ts';

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
  knownSalts.filter((known) => known.package === 'django').map((known) => [known.salt, known.use]),
);

function checkSalt({ kind, salt }: Exclude<RecipeSigner, { kind: 'password-reset' }>): RecipeProblem[] {
  const problem = (message: string): RecipeProblem[] => [{ path: 'signer.salt', message }];
  if (!salt.isWellFormed()) return problem('The salt holds half a character; type it anew.');
  if (salt === ownSalts[kind]) return [];
  const use = djangoSalts.get(salt);
  if (use === undefined) return [];
  return problem(
    `This salt is Django’s own: a link signed with it would pass for something else. ${use} Choose a salt of the link’s own.`,
  );
}

function checkTemplate({ fields }: RecipeFields, text: string): RecipeProblem[] {
  const problem = (message: string): RecipeProblem => ({ path: 'signer.template', message });
  const template = parseTemplate(text);
  const split = splitOf(template.parts);
  const names = split.fields.map(({ name }) => name);
  return [
    ...(text.isWellFormed() ? [] : [problem('The text holds half a character; type it anew.')]),
    ...template.problems.map(problem),
    ...split.fields.flatMap(({ name, until }, index) => {
      const field = fieldNamed(fields, name);
      if (field === undefined) return [problem(`There is no field “${name}”.`)];
      if (names.indexOf(name) < index) return [problem(`{${name}} is there twice; once is enough.`)];
      if (until === null) {
        return [
          problem(
            `Put a character between {${name}} and {${names[index + 1]}}; else the site cannot tell where one ends.`,
          ),
        ];
      }
      if (until === '' || !collides(field.input, until)) return [];
      return [problem(`What ends {${name}} (“${until}”) may be in it, too; put another character there, such as “:”.`)];
    }),
  ];
}

function checkLifetime({ signer, lifetimeSeconds }: RecipeFields): RecipeProblem[] {
  const problem = (message: string): RecipeProblem[] => [{ path: 'lifetimeSeconds', message }];
  if (signer.kind === 'value' && lifetimeSeconds !== null) {
    return problem('There is no time in a value, so it has no lifetime; choose a timestamped value for that.');
  }
  if (signer.kind === 'password-reset' && lifetimeSeconds === null) {
    return problem(
      'Django always ends reset links, after PASSWORD_RESET_TIMEOUT; without that setting it is 259200 seconds.',
    );
  }
  return [];
}

function checkTimeZone({ timeZone = 'UTC' }: { timeZone?: string | undefined }): RecipeProblem[] {
  try {
    utcOffsetMinutes(timeZone, 0);
    return [];
  } catch {
    const message = 'There is no such time zone; write the site’s TIME_ZONE, such as Europe/Berlin.';
    return [{ path: 'signer.timeZone', message }];
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
      ? [{ path: 'fields', message: `A password reset is made from the account: add the ${listed(missing)}.` }]
      : []),
    ...fields.flatMap(({ name, required, input }, index): RecipeProblem[] => {
      const allowed = accountInputs[name as keyof typeof accountInputs];
      if (!names.includes(name)) {
        return [
          {
            path: `fields.${index}.name`,
            message: `A password reset has the fields ${names.join(', ')} and no others.`,
          },
        ];
      }
      return [
        ...(allowed.includes(input.type)
          ? []
          : [
              {
                path: `fields.${index}.input`,
                message: `“${name}” is taken as it stands in the database: its type is ${allowed.join(' or ')}.`,
              },
            ]),
        ...(required || (name !== 'pk' && name !== 'passwordHash')
          ? []
          : [
              {
                path: `fields.${index}.required`,
                message: `There is no reset link without ${name}; make it required.`,
              },
            ]),
      ];
    }),
    ...(delivery.as === 'link'
      ? []
      : [
          {
            path: 'delivery.as',
            message: 'A password reset has two parts, uidb64 and token, which a link carries; choose a link.',
          },
        ]),
  ];
}

const listed = (names: readonly string[]) => (names.length === 1 ? `field ${names[0]}` : `fields ${names.join(', ')}`);
