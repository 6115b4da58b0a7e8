import type { Translation } from '../../../shared/language.ts';
import type { Messages } from '../en/index.ts';
import batch from './batch.ts';
import diagnosis from './diagnosis.ts';
import inspect from './inspect.ts';
import intake from './intake.ts';
import ipc from './ipc.ts';
import issue from './issue.ts';
import keys from './keys.ts';
import ledger from './ledger.ts';
import linkCheck from './link-check.ts';
import links from './links.ts';
import menu from './menu.ts';
import recipeCheck from './recipe-check.ts';
import recipes from './recipes.ts';
import rotation from './rotation.ts';
import salts from './salts.ts';
import settings from './settings.ts';
import settingsFile from './settings-file.ts';
import settingsSharing from './settings-sharing.ts';
import sharing from './sharing.ts';
import shell from './shell.ts';
import signing from './signing.ts';
import storage from './storage.ts';
import strength from './strength.ts';
import support from './support.ts';
import updates from './updates.ts';
import vault from './vault.ts';

export const messages: Translation<Messages> = {
  signing,
  salts,
  diagnosis,
  inspect,
  intake,
  issue,
  keys,
  strength,
  settingsFile,
  settingsSharing,
  updates,
  vault,
  rotation,
  sharing,
  links,
  linkCheck,
  recipes,
  recipeCheck,
  batch,
  ledger,
  support,
  storage,
  settings,
  menu,
  shell,
  ipc,
};
