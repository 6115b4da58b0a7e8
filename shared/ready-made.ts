// Recipes to begin with: each is whole but for the site's name in the URL, and each has a salt of its own.
import type { RecipeField, RecipeFields } from './recipes.ts';

const user: RecipeField = {
  name: 'user',
  label: 'User ID',
  help: 'The number of the account in the site’s admin.',
  required: true,
  input: { type: 'integer', min: 1 },
};

const nonce: RecipeField = {
  name: 'nonce',
  label: 'Nonce',
  help: 'Random. The site remembers it, so that the link works once.',
  required: true,
  input: { type: 'nonce', bytes: 16 },
};

const accountRecovery: RecipeFields = {
  name: 'Account recovery',
  description: 'Lets someone back into their account, once, after support has made sure who they are.',
  signer: { kind: 'object', salt: 'support.account-recovery', compress: false },
  fields: [user, nonce],
  delivery: { as: 'link', url: 'https://example.com/recover/{token}/' },
  lifetimeSeconds: 86_400,
  message: `Hello,

you asked us for help with your account. With this link you can get back into it:

{link}

The link works once, until {expires} (that is {lifetime} from when it was made).

If you did not ask for this, leave the link alone and tell us.
`,
};

const passwordReset: RecipeFields = {
  name: 'Django password reset',
  description: 'The link of Django’s own password reset, made by support instead of by the form on the site.',
  signer: { kind: 'password-reset' },
  fields: [
    {
      name: 'pk',
      label: 'User ID',
      help: 'The account’s primary key.',
      required: true,
      input: { type: 'text', maxLength: 200 },
    },
    {
      name: 'passwordHash',
      label: 'Password hash',
      help: 'The whole password column as it stands in the database, such as pbkdf2_sha256$… It is used for the link and not kept.',
      required: true,
      input: { type: 'text', maxLength: 1000 },
    },
    {
      name: 'lastLogin',
      label: 'Last login',
      help: 'As it stands in the database: YYYY-MM-DD HH:MM:SS. Empty for someone who never logged in.',
      required: false,
      input: { type: 'text', maxLength: 40 },
    },
    {
      name: 'email',
      label: 'E-mail address',
      help: 'Exactly as the account has it. Empty when it has none.',
      required: false,
      input: { type: 'text', maxLength: 320 },
    },
  ],
  delivery: { as: 'link', url: 'https://example.com/accounts/reset/{uidb64}/{token}/' },
  lifetimeSeconds: 259_200,
  message: `Hello,

with this link you can choose a new password for your account:

{link}

It works until {expires} (that is {lifetime} from when it was made), and no longer once you have logged in or changed your password or your e-mail address.

If you did not ask for this, you need not do anything.
`,
};

const emailChange: RecipeFields = {
  name: 'E-mail change confirmation',
  description: 'Sent to the new address: whoever opens it there has shown that the address is theirs.',
  signer: { kind: 'object', salt: 'support.email-change', compress: false },
  fields: [
    user,
    {
      name: 'email',
      label: 'New e-mail address',
      help: 'Where the link is sent to, and what the account’s address becomes.',
      required: true,
      input: { type: 'email' },
    },
  ],
  delivery: { as: 'link', url: 'https://example.com/email/confirm/{token}/' },
  lifetimeSeconds: 86_400,
  message: `Hello,

you asked us to change the e-mail address of your account to {email}. Please confirm with this link that it is yours:

{link}

The link works until {expires} (that is {lifetime} from when it was made). Until you confirm, nothing changes.

If you did not ask for this, leave the link alone.
`,
};

const oneTimeDownload: RecipeFields = {
  name: 'One-time download',
  description: 'Hands one file to one person, once, without a login.',
  signer: { kind: 'object', salt: 'support.one-time-download', compress: false },
  fields: [
    {
      name: 'file',
      label: 'File ID',
      help: 'As the site names the file: letters, digits, - and _.',
      required: true,
      input: { type: 'text', maxLength: 100, pattern: '[A-Za-z0-9_-]+' },
    },
    { ...user, help: 'The number of the account that the file is for.' },
    nonce,
  ],
  delivery: { as: 'link', url: 'https://example.com/downloads/{token}/' },
  lifetimeSeconds: 259_200,
  message: `Hello,

your file is ready:

{link}

The link works once, until {expires} (that is {lifetime} from when it was made). Please do not pass it on: whoever has it can fetch the file.
`,
};

const unsubscribe: RecipeFields = {
  name: 'Unsubscribe',
  description: 'Takes an address off a mailing list without a login. It has no end: old mails keep a link that works.',
  // The list comes first: its name cannot hold the “:” after it, and an address could.
  signer: { kind: 'value', salt: 'support.unsubscribe', template: '{list}:{address}' },
  fields: [
    {
      name: 'list',
      label: 'Mailing list',
      help: 'The list’s short name: small letters, digits and -.',
      required: true,
      input: { type: 'text', maxLength: 50, pattern: '[a-z0-9-]+' },
    },
    {
      name: 'address',
      label: 'E-mail address',
      help: 'The subscriber’s address, as the list has it.',
      required: true,
      input: { type: 'email' },
    },
  ],
  // An address may hold a “/”, which a path does not carry on every server.
  delivery: { as: 'link', url: 'https://example.com/unsubscribe/?token={token}' },
  lifetimeSeconds: null,
  message: `You get this mail because {address} is on the list “{list}”. To take it off the list:

{link}
`,
};

const hiddenField: RecipeFields = {
  name: 'Hidden form field',
  description: 'Carries a quoted price through a form: the browser holds it and cannot change it.',
  signer: { kind: 'timestamped', salt: 'support.quote', template: '{product}:{cents}' },
  fields: [
    {
      name: 'product',
      label: 'Product ID',
      help: 'The number of the product that the price is for.',
      required: true,
      input: { type: 'integer', min: 1 },
    },
    {
      name: 'cents',
      label: 'Price in cents',
      help: 'A whole number: 1999 for 19.99.',
      required: true,
      input: { type: 'integer', min: 0, max: 100_000_000 },
    },
  ],
  delivery: { as: 'hidden-field', name: 'quote' },
  lifetimeSeconds: 3600,
  message: `Put this line into the form; the site takes it until {expires} (that is {lifetime} from when it was made):

{html}
`,
};

/** In the order in which they are offered. */
export const readyMade: readonly RecipeFields[] = [
  accountRecovery,
  passwordReset,
  emailChange,
  oneTimeDownload,
  unsubscribe,
  hiddenField,
];
