// What makes a recipe unusable, or unsafe to use: told while it is written, and when one that was shared is taken in. A sentence each,
// at the path of the form's field.
import type { RecipeField, RecipeFields, RecipeProblem } from '../../shared/recipes.ts';
import { translator } from '../language.ts';
import { checkDelivery } from './recipe-check-delivery.ts';
import { checkFields } from './recipe-check-fields.ts';
import { checkSigner } from './recipe-check-signer.ts';
import { namesIn, parseTemplate, sayBraceProblem } from './template.ts';

const t = translator('recipeCheck');

/** Empty when the recipe can be used. */
export function checkRecipe(recipe: RecipeFields): RecipeProblem[] {
  return [
    ...checkNames(recipe),
    ...checkSigner(recipe),
    ...checkFields(recipe.fields),
    ...checkDelivery(recipe),
    ...checkMessage(recipe),
    ...checkUse(recipe),
  ];
}

/** What a person reads must be what is there: nothing that turns its direction, and no line where one is shown. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const deceptive = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

function checkNames({ name, description, message, fields }: RecipeFields): RecipeProblem[] {
  const withoutBreaks = (text: string) => text.replaceAll(/[\t\n\r]/g, '');
  const texts = [
    { path: 'name', text: name },
    { path: 'description', text: withoutBreaks(description) },
    { path: 'message', text: withoutBreaks(message) },
    ...fields.flatMap(({ label, help, input }, index) => [
      { path: `fields.${index}.label`, text: label },
      { path: `fields.${index}.help`, text: withoutBreaks(help) },
      ...(input.type === 'choice'
        ? input.choices.map((choice, at) => ({
            path: `fields.${index}.input.choices.${at}`,
            text: choice.label + choice.value,
          }))
        : []),
    ]),
  ];
  return texts
    .filter(({ text }) => deceptive.test(text) || !text.isWellFormed())
    .map(({ path }) => ({
      path,
      message: t('controlCharacters'),
    }));
}

function checkMessage({ message, fields, delivery, signer, lifetimeSeconds }: RecipeFields): RecipeProblem[] {
  const template = parseTemplate(message);
  const problem = (text: string): RecipeProblem => ({ path: 'message', message: text });
  return [
    ...template.problems.map((wrong) => problem(sayBraceProblem(wrong))),
    ...namesIn(template).flatMap((name) => {
      const place = `{${name}}`;
      if (name === 'link' || name === 'html') {
        const right = delivery.as === 'link' ? 'link' : 'html';
        return name === right ? [] : [problem(t('message.otherDelivery', { place, right: `{${right}}` }))];
      }
      if (name === 'expires' || name === 'lifetime') {
        return lifetimeSeconds !== null && signer.kind !== 'value' ? [] : [problem(t('message.noEnd', { place }))];
      }
      if (name === 'token' || name === 'uidb64') {
        return [problem(t('message.urlOnly', { place, link: '{link}', html: '{html}' }))];
      }
      if (signer.kind === 'password-reset' && (name === 'passwordHash' || name === 'lastLogin')) {
        return [problem(t('message.tellsSecret', { place, what: name }))];
      }
      return fields.some((field) => field.name === name) ? [] : [problem(t('noField', { name }))];
    }),
  ];
}

/** A field that is asked for and goes nowhere misleads whoever fills it in. */
function checkUse({ fields, signer, delivery, message }: RecipeFields): RecipeProblem[] {
  if (signer.kind === 'object') {
    return fields.length > 0 ? [] : [{ path: 'fields', message: t('use.emptyObject') }];
  }
  if (signer.kind === 'password-reset') return [];
  const signed = namesIn(parseTemplate(signer.template));
  const used = new Set([
    ...signed,
    ...namesIn(parseTemplate(message)),
    ...(delivery.as === 'link' ? namesIn(parseTemplate(delivery.url)) : []),
  ]);
  return fields.flatMap(({ name, input }: RecipeField, index) => {
    if (input.type === 'nonce' && !signed.includes(name)) {
      return [
        {
          path: `fields.${index}.name`,
          message: t('use.nonceNotSigned', { place: `{${name}}` }),
        },
      ];
    }
    return used.has(name)
      ? []
      : [
          {
            path: `fields.${index}.name`,
            message: t('use.unused', { place: `{${name}}` }),
          },
        ];
  });
}
