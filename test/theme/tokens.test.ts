// Every size, colour and duration of the app stands in one place: no other stylesheet has any of its own, and none names one that is not there.
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tokens = `${root}renderer/theme/tokens.css`;
const others = globSync(`${root}renderer/**/*.css`).filter((path) => path !== tokens);

/** Each declaration of the other stylesheets, with where it stands. */
const declarations = others.flatMap((path) =>
  readFileSync(path, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .split('\n')
    .flatMap((line, index) => {
      const [, property, value] = /^\s*([a-z-]+):\s*([^;{]+);?\s*$/.exec(line) ?? [];
      return property && value ? [{ at: `${relative(root, path)}:${index + 1}`, property, value }] : [];
    }),
);
const places = (wrong: (property: string, value: string) => boolean) =>
  declarations
    .filter(({ property, value }) => wrong(property, value))
    .map(({ at, property, value }) => `${at} ${property}: ${value}`);

test('all stylesheets are looked at', () => {
  expect(others.length).toBeGreaterThan(20);
  expect(declarations.length).toBeGreaterThan(1000);
});

test('colours', () => {
  expect(places((_, value) => /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(/i.test(value))).toEqual([]);
});

test('sizes of text: of the scale, or in relation to the text around', () => {
  const allowed = /^(?:var\(--text-[a-z]+\)|inherit|[0-9.]+em)$/;
  expect(places((property, value) => property === 'font-size' && !allowed.test(value))).toEqual([]);
});

test('durations', () => {
  // None at all is what reduced motion asks for.
  expect(places((_, value) => /(?<![\w.-])(?!0m?s\b)[0-9.]+m?s\b/.test(value))).toEqual([]);
});

test('spacing: of the scale, but for room as wide as what stands in it', () => {
  const spacing = /^(?:padding|margin|gap|row-gap|column-gap|inset)(?:-|$)/;
  const small = (value: string) =>
    value
      .replace(/(?:calc|min|max|clamp)\(.*\)/g, '')
      .match(/(?<![\w.-])-?[0-9.]+(?:rem|px)\b/g)
      ?.some((length) => Math.abs(Number.parseFloat(length)) * (length.endsWith('px') ? 1 : 16) <= 16);
  expect(places((property, value) => spacing.test(property) && Boolean(small(value)))).toEqual([]);
});

test('no token is named that there is not, and none is there for nothing', () => {
  const css = [tokens, ...others].map((path) => readFileSync(path, 'utf8')).join('\n');
  const scripts = globSync(`${root}renderer/**/*.{ts,tsx}`)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const declared = new Set(
    [...readFileSync(tokens, 'utf8').matchAll(/^\s*(--[a-z0-9-]+):/gm)].map(([, name]) => name ?? ''),
  );
  const own = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name ?? ''));
  const named = new Set([...css.matchAll(/var\((--[a-z0-9-]+)\s*\)/g)].map(([, name]) => name ?? ''));
  const foreign = (name: string) =>
    scripts.includes(name) || /^--(?:tree-item-level|trigger-|visual-viewport|page-)/.test(name);
  expect([...named].filter((name) => !own.has(name) && !foreign(name))).toEqual([]);
  expect([...declared].filter((name) => !named.has(name) && !scripts.includes(name))).toEqual([]);
});
