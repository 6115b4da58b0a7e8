// Recipes to begin with: each is whole but for the site's name in the URL, and each has a salt of its own. They are offered in the language
// spoken, down to the message for the recipient; salts, field names and URLs are the same in all of them.
import type { RecipeField, RecipeFields } from '../../../../shared/recipes.ts';
import { translator } from '../../../language.ts';

const t = translator('readyMade');

/** The names that a message is filled in with stay as they are. */
const expiring = { link: '{link}', expires: '{expires}', lifetime: '{lifetime}' };

const user = (help: string): RecipeField => ({
  name: 'user',
  label: t('user.label'),
  help,
  required: true,
  input: { type: 'integer', min: 1 },
});

const nonce = (): RecipeField => ({
  name: 'nonce',
  label: t('nonce.label'),
  help: t('nonce.help'),
  required: true,
  input: { type: 'nonce', bytes: 16 },
});

const accountRecovery = (): RecipeFields => ({
  name: t('accountRecovery.name'),
  description: t('accountRecovery.description'),
  signer: { kind: 'object', salt: 'support.account-recovery', compress: false },
  fields: [user(t('user.help')), nonce()],
  delivery: { as: 'link', url: 'https://example.com/recover/{token}/' },
  lifetimeSeconds: 86_400,
  message: t('accountRecovery.message', expiring),
});

const passwordReset = (): RecipeFields => ({
  name: t('passwordReset.name'),
  description: t('passwordReset.description'),
  signer: { kind: 'password-reset' },
  fields: [
    {
      name: 'pk',
      label: t('passwordReset.pk'),
      help: t('passwordReset.pkHelp'),
      required: true,
      input: { type: 'text', maxLength: 200 },
    },
    {
      name: 'passwordHash',
      label: t('passwordReset.passwordHash'),
      help: t('passwordReset.passwordHashHelp'),
      required: true,
      input: { type: 'text', maxLength: 1000 },
    },
    {
      name: 'lastLogin',
      label: t('passwordReset.lastLogin'),
      help: t('passwordReset.lastLoginHelp'),
      required: false,
      input: { type: 'text', maxLength: 40 },
    },
    {
      name: 'email',
      label: t('passwordReset.email'),
      help: t('passwordReset.emailHelp'),
      required: false,
      input: { type: 'text', maxLength: 320 },
    },
  ],
  delivery: { as: 'link', url: 'https://example.com/accounts/reset/{uidb64}/{token}/' },
  lifetimeSeconds: 259_200,
  message: t('passwordReset.message', expiring),
});

const emailChange = (): RecipeFields => ({
  name: t('emailChange.name'),
  description: t('emailChange.description'),
  signer: { kind: 'object', salt: 'support.email-change', compress: false },
  fields: [
    user(t('user.help')),
    {
      name: 'email',
      label: t('emailChange.email'),
      help: t('emailChange.emailHelp'),
      required: true,
      input: { type: 'email' },
    },
  ],
  delivery: { as: 'link', url: 'https://example.com/email/confirm/{token}/' },
  lifetimeSeconds: 86_400,
  message: t('emailChange.message', { ...expiring, email: '{email}' }),
});

const oneTimeDownload = (): RecipeFields => ({
  name: t('oneTimeDownload.name'),
  description: t('oneTimeDownload.description'),
  signer: { kind: 'object', salt: 'support.one-time-download', compress: false },
  fields: [
    {
      name: 'file',
      label: t('oneTimeDownload.file'),
      help: t('oneTimeDownload.fileHelp'),
      required: true,
      input: { type: 'text', maxLength: 100, pattern: '[A-Za-z0-9_-]+' },
    },
    user(t('oneTimeDownload.userHelp')),
    nonce(),
  ],
  delivery: { as: 'link', url: 'https://example.com/downloads/{token}/' },
  lifetimeSeconds: 259_200,
  message: t('oneTimeDownload.message', expiring),
});

const unsubscribe = (): RecipeFields => ({
  name: t('unsubscribe.name'),
  description: t('unsubscribe.description'),
  // The list comes first: its name cannot hold the “:” after it, and an address could.
  signer: { kind: 'value', salt: 'support.unsubscribe', template: '{list}:{address}' },
  fields: [
    {
      name: 'list',
      label: t('unsubscribe.list'),
      help: t('unsubscribe.listHelp'),
      required: true,
      input: { type: 'text', maxLength: 50, pattern: '[a-z0-9-]+' },
    },
    {
      name: 'address',
      label: t('unsubscribe.address'),
      help: t('unsubscribe.addressHelp'),
      required: true,
      input: { type: 'email' },
    },
  ],
  // An address may hold a “/”, which a path does not carry on every server.
  delivery: { as: 'link', url: 'https://example.com/unsubscribe/?token={token}' },
  lifetimeSeconds: null,
  message: t('unsubscribe.message', { link: '{link}', address: '{address}', list: '{list}' }),
});

const hiddenField = (): RecipeFields => ({
  name: t('hiddenField.name'),
  description: t('hiddenField.description'),
  signer: { kind: 'timestamped', salt: 'support.quote', template: '{product}:{cents}' },
  fields: [
    {
      name: 'product',
      label: t('hiddenField.product'),
      help: t('hiddenField.productHelp'),
      required: true,
      input: { type: 'integer', min: 1 },
    },
    {
      name: 'cents',
      label: t('hiddenField.cents'),
      help: t('hiddenField.centsHelp'),
      required: true,
      input: { type: 'integer', min: 0, max: 100_000_000 },
    },
  ],
  delivery: { as: 'hidden-field', name: 'quote' },
  lifetimeSeconds: 3600,
  message: t('hiddenField.message', { html: '{html}', expires: '{expires}', lifetime: '{lifetime}' }),
});

/** In the order in which they are offered. */
export const readyMade = (): readonly RecipeFields[] => [
  accountRecovery(),
  passwordReset(),
  emailChange(),
  oneTimeDownload(),
  unsubscribe(),
  hiddenField(),
];
