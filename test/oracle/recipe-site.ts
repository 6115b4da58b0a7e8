// A real Django made of the files that a recipe shows, and the links that our core makes for it.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { deliver } from '../../electron/links/delivery.ts';
import { fillForm } from '../../electron/links/form.ts';
import { pythonView } from '../../electron/links/python-view.ts';
import { makeToken } from '../../electron/links/token.ts';
import type { RecipeFields } from '../../shared/recipes.ts';
import { findPython } from './find-python.ts';

export const secretKey = 'recipe-site-key-0123456789-abcdefghijklmnopqrstuvwxyz';
export const now = () => Math.floor(Date.now() / 1000);

export interface Step {
  do: 'open' | 'follow' | 'atOnce' | 'post' | 'reset';
  /** The link, or the hidden field. */
  with: string;
}

export interface Answer {
  status?: number;
  text?: string;
  statuses?: (number | string)[];
  valid?: boolean;
  changed?: boolean;
  /** The payloads for which the site did what the link is for. */
  redeemed: unknown[];
}

interface Site {
  key?: string;
  fallbacks?: string[];
  timeZone?: string;
  users?: object[];
  /** Where a hidden field is posted to. */
  route?: string;
  /** What the link is for fails the first time. */
  failsFirst?: boolean;
}

export function visit(recipe: RecipeFields, steps: Step[], site: Site = {}): { answers: Answer[]; django: number[] } {
  const files = Object.fromEntries(pythonView(recipe).files.map(({ name, code }) => [name, code]));
  const script = fileURLToPath(new URL('recipe_site.py', import.meta.url));
  const { status, stdout, stderr } = spawnSync(findPython(), ['-W', 'error::SyntaxWarning', script], {
    input: JSON.stringify({ key: secretKey, ...site, files, steps }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export interface MadeOptions {
  key?: string;
  at?: number;
  /** Changes the token before it is delivered. */
  tamper?: (token: string) => string;
}

/** A link, or the hidden field. */
export function make(
  recipe: RecipeFields,
  values: Record<string, string>,
  { key = secretKey, at = now() - 60, tamper = (token) => token }: MadeOptions = {},
): string {
  const { problems, filled } = fillForm(recipe, values, (bytes) => randomBytes(bytes));
  if (filled === null) throw new Error(problems.map(({ message }) => message).join(' '));
  const { token, uidb64 } = makeToken(recipe, filled, { id: 'site', secretKey: key }, at);
  const { link, html } = deliver(recipe, filled, { token: tamper(token), uidb64 });
  return link ?? html ?? '';
}

/** Another letter or digit in that place. */
export const changedAt =
  (place: number) =>
  (token: string): string => {
    const index = place < 0 ? token.length + place : place;
    return `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`;
  };
