// Settings that carry a number in both of their fields, so that a mixture of two savings shows. It starts anew after a thousand, which
// one run between two kills never saves.
import { defaultSettings, type Settings } from '../../shared/settings.ts';

const ROUND = 1000;

export const settingsOf = (generation: number): Settings => ({
  ...defaultSettings,
  idleLockMinutes: (generation % ROUND) + 100,
  clipboardSeconds: (generation % ROUND) + 200,
});

/** Within the round; 0 for the defaults. Throws where the settings are not those of one saving. */
export function generationOf(settings: Settings): number {
  if (JSON.stringify(settings) === JSON.stringify(defaultSettings)) return 0;
  const generation = (settings.idleLockMinutes ?? 0) - 100;
  if (JSON.stringify(settings) !== JSON.stringify(settingsOf(generation))) throw new Error('A mixture of two savings.');
  return generation;
}
