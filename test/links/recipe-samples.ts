// Recipes that can be used, to be changed by tests.
import type { FieldInput, RecipeField, RecipeFields } from '../../shared/recipes.ts';

export const field = (name: string, input: FieldInput = { type: 'text' }, required = true): RecipeField => ({
  name,
  label: `The ${name}`,
  help: '',
  required,
  input,
});

export const recipe: RecipeFields = {
  name: 'Recovery',
  description: 'Lets someone in.',
  signer: { kind: 'timestamped', salt: 'shop.recovery', template: '{user}:{plan}' },
  fields: [field('user', { type: 'integer' }), field('plan')],
  delivery: { as: 'link', url: 'https://shop.example/recover/{token}/' },
  lifetimeSeconds: 3600,
  message: 'Until {expires}, for {lifetime}, {user}: {link}',
};

export const object: RecipeFields = {
  ...recipe,
  signer: { kind: 'object', salt: 'shop.object', compress: false },
};

export const reset: RecipeFields = {
  ...recipe,
  signer: { kind: 'password-reset' },
  fields: [
    field('pk', { type: 'integer' }),
    field('passwordHash'),
    field('lastLogin', { type: 'text' }, false),
    field('email', { type: 'email' }, false),
  ],
  delivery: { as: 'link', url: 'https://shop.example/reset/{uidb64}/{token}/' },
  message: '{link}',
};
