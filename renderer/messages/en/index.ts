// English, the source of every other language: one file an area.
import app from './app.ts';
import batch from './batch.ts';
import charts from './charts.ts';
import common from './common.ts';
import formats from './formats.ts';
import help from './help.ts';
import inspect from './inspect.ts';
import intake from './intake.ts';
import keys from './keys.ts';
import learn from './learn.ts';
import ledger from './ledger.ts';
import links from './links.ts';
import lock from './lock.ts';
import palette from './palette.ts';
import passphrase from './passphrase.ts';
import readyMade from './ready-made.ts';
import recipeEditor from './recipe-editor.ts';
import recipes from './recipes.ts';
import rotation from './rotation.ts';
import settings from './settings.ts';
import sharing from './sharing.ts';
import sign from './sign.ts';
import terms from './terms.ts';
import updates from './updates.ts';
import welcome from './welcome.ts';
import words from './words.ts';

export const messages = {
  formats,
  app,
  common,
  charts,
  words,
  inspect,
  intake,
  sign,
  keys,
  rotation,
  sharing,
  links,
  recipes,
  recipeEditor,
  readyMade,
  batch,
  ledger,
  lock,
  passphrase,
  palette,
  settings,
  learn,
  help,
  terms,
  updates,
  welcome,
} as const;
export type Messages = typeof messages;
