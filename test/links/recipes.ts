// Recipes for the tests of links, and how they are filled.
import type { FieldInput, RecipeField, RecipeFields, RecipeSigner } from '../../shared/recipes.ts';

export const field = (name: string, input: FieldInput, required = true): RecipeField => ({
  name,
  label: `The ${name}`,
  help: '',
  required,
  input,
});

export const text = (name: string, required = true): RecipeField => field(name, { type: 'text' }, required);

export const recipeOf = (signer: RecipeSigner, change: Partial<RecipeFields> = {}): RecipeFields => ({
  name: 'Recovery',
  description: '',
  signer,
  fields: [text('user')],
  delivery: { as: 'link', url: 'https://example.com/recover/{token}/' },
  lifetimeSeconds: 259_200,
  message: '',
  ...change,
});

export const objectSigner: RecipeSigner = { kind: 'object', salt: 'recovery', compress: false };

export const resetRecipe = (change: Partial<RecipeFields> = {}): RecipeFields =>
  recipeOf(
    { kind: 'password-reset' },
    {
      name: 'Password reset',
      fields: [text('pk'), text('passwordHash'), text('lastLogin', false), text('email', false)],
      delivery: { as: 'link', url: 'https://example.com/reset/{uidb64}/{token}/' },
      ...change,
    },
  );

export const account = {
  pk: '42',
  passwordHash: 'pbkdf2_sha256$870000$abcdefghijklmnopqrstuv$Zm9vYmFyYmF6cXV4',
  lastLogin: '2026-03-01 10:20:30.123456+00:00',
  email: 'ada@example.com',
};

/** Bytes that count up. */
export const counting = (bytes: number): Uint8Array => Uint8Array.from({ length: bytes }, (_, index) => index);
