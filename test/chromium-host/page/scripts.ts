// The source text that each new document runs: one script for the page's own world, one for the preload's.
import { decodeValue, encodeValue } from '../values.ts';
import { openBridgeEnd } from './bridge-end.ts';
import { startPageWorld } from './page-world.ts';
import { type PreloadSettings, startPreloadWorld } from './preload-world.ts';

export function pageWorldScript(meeting: string): string {
  return `(${startPageWorld})(${openBridgeEnd}, ${JSON.stringify(meeting)});`;
}

export function preloadWorldScript(preload: string, settings: PreloadSettings): string {
  const script = `function (require, module, exports, process) {\n${preload}\n}`;
  return `(${startPreloadWorld})(${openBridgeEnd}, ${encodeValue}, ${decodeValue}, ${JSON.stringify(settings)}, ${script});`;
}
