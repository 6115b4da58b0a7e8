// A recipe: what a developer fixes once, so that whoever issues a link fills in a form and needs to know no salt. Holds no secret.
import { z } from 'zod';

const id = z.string().min(1).max(100);
const seconds = z.int().min(1).max(1e10);

/** A name that Python and a JSON object can use alike. */
export const fieldNameSchema = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,63}$/);
const salt = z.string().min(1).max(500);
const choice = z.strictObject({ value: z.string().max(200), label: z.string().max(200) });
/** JSON scalars, kept as Python would print them. */
const scalar = z.union([z.string().max(10_000), z.int(), z.boolean(), z.null()]);

/** How a field is filled. `fixed` and `nonce` are not in the form. */
export const fieldInputSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    minLength: z.int().min(0).max(10_000).optional(),
    maxLength: z.int().min(1).max(10_000).optional(),
    /** RE2 syntax, for the whole text; matched in linear time, since recipes are shared. */
    pattern: z.string().max(1000).optional(),
  }),
  z.strictObject({ type: z.literal('email') }),
  z.strictObject({ type: z.literal('integer'), min: z.int().optional(), max: z.int().optional() }),
  z.strictObject({ type: z.literal('boolean') }),
  /** YYYY-MM-DD. */
  z.strictObject({ type: z.literal('date') }),
  z.strictObject({ type: z.literal('uuid') }),
  z.strictObject({ type: z.literal('choice'), choices: z.array(choice).min(1).max(200) }),
  z.strictObject({ type: z.literal('fixed'), value: scalar }),
  /** Random, base64url; the site remembers it and redeems a link once. */
  z.strictObject({ type: z.literal('nonce'), bytes: z.int().min(12).max(64) }),
]);
export type FieldInput = z.infer<typeof fieldInputSchema>;

export const recipeFieldSchema = z.strictObject({
  name: fieldNameSchema,
  label: z.string().trim().min(1).max(100),
  /** A sentence below the field. */
  help: z.string().max(500),
  required: z.boolean(),
  input: fieldInputSchema,
});
export type RecipeField = z.infer<typeof recipeFieldSchema>;

/**
 * `value`, `timestamped`: Signer and TimestampSigner over the text of `template`, in which `{name}` stands for a field's value.
 * `object`: signing.dumps of an object with a property a field; an empty field that is not required is left out.
 * `password-reset`: PasswordResetTokenGenerator over the account fields pk, passwordHash, lastLogin and email, which the recipe's fields must be.
 */
export const recipeSignerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('value'), salt, template: z.string().min(1).max(2000) }),
  z.strictObject({ kind: z.literal('timestamped'), salt, template: z.string().min(1).max(2000) }),
  z.strictObject({ kind: z.literal('object'), salt, compress: z.boolean() }),
  z.strictObject({
    kind: z.literal('password-reset'),
    /** The site's TIME_ZONE, an IANA name: Django counts the token's age on its own local clock. UTC when absent. */
    timeZone: z.string().min(1).max(100).optional(),
  }),
]);
export type RecipeSigner = z.infer<typeof recipeSignerSchema>;

export const deliverySchema = z.discriminatedUnion('as', [
  /** An absolute http(s) URL with `{token}` once; `{uidb64}` in a password reset; fields by name, percent-encoded. */
  z.strictObject({ as: z.literal('link'), url: z.string().min(1).max(2000) }),
  /** An HTML hidden input of that name. */
  z.strictObject({ as: z.literal('hidden-field'), name: z.string().min(1).max(200) }),
]);
export type Delivery = z.infer<typeof deliverySchema>;

export const recipeFieldsSchema = z.strictObject({
  name: z.string().trim().min(1).max(80),
  description: z.string().max(1000),
  signer: recipeSignerSchema,
  fields: z.array(recipeFieldSchema).max(50),
  delivery: deliverySchema,
  /** What the site enforces (max_age, PASSWORD_RESET_TIMEOUT); null for a `value`, which has no time in it, and where the site checks none. */
  lifetimeSeconds: seconds.nullable(),
  /** With `{link}` (or `{html}`), `{expires}`, `{lifetime}`, and fields by name; may be empty. */
  message: z.string().max(20_000),
});
export type RecipeFields = z.infer<typeof recipeFieldsSchema>;

export const recipeSchema = recipeFieldsSchema.extend({
  id,
  /** Whose current key signs; null for one that was imported and has no profile yet. */
  profileId: id.nullable(),
});
export type Recipe = z.infer<typeof recipeSchema>;

/** What is wrong with a recipe as a whole, at the path of a form field ("delivery.url", "fields.2.name"). */
export const recipeProblemSchema = z.strictObject({ path: z.string(), message: z.string() });
export type RecipeProblem = z.infer<typeof recipeProblemSchema>;

/** The file that recipes are shared in: JSON, schema-checked. */
export const recipeFileSchema = z.strictObject({
  format: z.literal('countersign-recipes'),
  version: z.literal(1),
  recipes: z
    .array(recipeFieldsSchema.extend({ profileName: z.string().max(80).nullable() }))
    .min(1)
    .max(500),
});
export type RecipeFile = z.infer<typeof recipeFileSchema>;

const nothing = z.strictObject({});

export const recipesContract = {
  'recipes.list': { request: nothing, response: z.strictObject({ recipes: z.array(recipeSchema) }) },
  /** What is wrong with one that is being written, as it stands; [] when it can be saved. */
  'recipes.check': {
    request: z.strictObject({ recipe: recipeFieldsSchema }),
    response: z.strictObject({ problems: z.array(recipeProblemSchema) }),
  },
  /** A new one without an id. Rejects with RecipeError when recipes.check finds something. */
  'recipes.save': {
    request: z.strictObject({ id: id.optional(), profileId: id.nullable(), recipe: recipeFieldsSchema }),
    response: recipeSchema,
  },
  'recipes.delete': { request: z.strictObject({ id }), response: nothing },
  /** The Django code that the site needs: a file each ("settings.py", "views.py", "urls.py"). The key is read from settings. */
  'recipes.python': {
    request: z.strictObject({ recipe: recipeFieldsSchema }),
    response: z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), code: z.string() })),
      /** What to know: why it is safe, what it leaves to the site. A sentence each. */
      notes: z.array(z.string()),
    }),
  },
  /** Opens the system's file dialog; null when cancelled. */
  'recipes.export': {
    request: z.strictObject({ ids: z.array(id).min(1).max(500) }),
    response: z.strictObject({ fileName: z.string(), recipes: z.int() }).nullable(),
  },
  /** Opens the system's file dialog; what the file holds, to be looked at and saved one by one; null when cancelled. */
  'recipes.readFile': {
    request: nothing,
    response: z
      .strictObject({
        fileName: z.string(),
        recipes: z.array(recipeFieldsSchema.extend({ profileName: z.string().nullable() })),
      })
      .nullable(),
  },
} as const satisfies Record<string, { request: z.ZodType; response: z.ZodType }>;
