// The colours of renderer/theme/tokens.css, by name, for each theme.
import { readFileSync } from 'node:fs';

export const themes = ['light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const path = new URL('../../renderer/theme/tokens.css', import.meta.url);
const pattern = /^\s*--([a-z-]+):\s*(?:light-dark\(\s*(#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{6})\s*\)|(#[0-9a-f]{6}))\s*;/gim;

/** Opaque ones only: what shines through is never told from its neighbour by colour. */
export function colourTokens(css = readFileSync(path, 'utf8')): Record<Theme, Map<string, string>> {
  const found = { light: new Map<string, string>(), dark: new Map<string, string>() };
  for (const [, name = '', light, dark, both] of css.matchAll(pattern)) {
    found.light.set(name, light ?? both ?? '');
    found.dark.set(name, dark ?? both ?? '');
  }
  return found;
}
