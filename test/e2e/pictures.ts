// Takes pictures of the page that come out the same each time, and compares them with those that were accepted.
// COUNTERSIGN_PICTURES=accept makes what is seen the new pictures; =keep takes them and compares nothing, for a machine that draws
// otherwise (another system, Electron beside Chromium) and whose pictures somebody looks at.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';

export const accepted = fileURLToPath(new URL('pictures/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
/** Not in Git. */
const results = join(root, 'test-results', 'pictures');
const fonts = { '--font': 'DejaVu Sans', '--font-mono': 'DejaVu Sans Mono' };

/** What decides how text comes out. */
export interface Rendering {
  chromium: number;
  font: string;
}

export function mode(): 'compare' | 'accept' | 'keep' {
  const wanted = process.env.COUNTERSIGN_PICTURES ?? 'compare';
  if (wanted === 'compare' || wanted === 'accept' || wanted === 'keep') return wanted;
  throw new Error(`COUNTERSIGN_PICTURES is "${wanted}"; it may be accept or keep.`);
}

/** DejaVu, which scripts/system-packages.mjs sees to, whatever the system's own font is; nothing moves, and no caret blinks. */
export async function holdStill(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.evaluate(async (families) => {
    for (const [token, family] of Object.entries(families)) {
      document.documentElement.style.setProperty(token, `"${family}"`);
    }
    await document.fonts.ready;
  }, fonts);
}

export async function rendering(page: Page): Promise<Rendering> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('DOM.enable');
  await cdp.send('CSS.enable');
  const { root: node } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: node.nodeId, selector: '.app-name' });
  const { fonts: used } = await cdp.send('CSS.getPlatformFontsForNode', { nodeId });
  const { product } = await cdp.send('Browser.getVersion');
  await cdp.detach();
  const major = Number(/\/(\d+)/.exec(product)?.[1]);
  return { chromium: major, font: used.map(({ familyName }) => familyName).join(', ') };
}

const describe = ({ chromium, font }: Rendering) => `Chromium ${chromium} and ${font}`;

/** Why the accepted pictures cannot be held against this machine's; null where they can. */
export function otherRendering(here: Rendering): string | null {
  const path = join(accepted, 'rendering.json');
  if (!existsSync(path)) return 'There are no accepted pictures yet.';
  const there: Rendering = JSON.parse(readFileSync(path, 'utf8'));
  if (describe(there) === describe(here)) return null;
  return `The accepted pictures were drawn by ${describe(there)}, these by ${describe(here)}: differences may be theirs and not the app’s.`;
}

export function acceptRendering(here: Rendering): void {
  mkdirSync(accepted, { recursive: true });
  writeFileSync(join(accepted, 'rendering.json'), `${JSON.stringify(here, null, 2)}\n`);
}

/** Of a page at rest: when it looks the same twice. Keys' fingerprints are covered: each installation makes its own. */
export async function take(page: Page, unsteady: Locator[]): Promise<PNG> {
  // Nothing hovers, and what was opened by a click does not show where the pointer stands.
  await page.mouse.move(0, 0);
  const fingerprints = page.locator('code').filter({ hasText: /^[0-9a-f]{4}( [0-9a-f]{4}){3}$/ });
  const look = () =>
    page.screenshot({
      animations: 'disabled',
      caret: 'hide',
      mask: [fingerprints, ...unsteady],
      maskColor: '#808080',
    });
  let last = await look();
  for (let looks = 0; looks < 20; looks += 1) {
    const bytes = await look();
    if (bytes.equals(last)) return coarse(PNG.sync.read(bytes));
    last = bytes;
  }
  throw new Error('The page did not come to rest: 20 pictures of it were all different.');
}

/** Fewer shades make the files small; a tint is a little off in them, and `npm run screenshots` has the true ones. */
function coarse(picture: PNG): PNG {
  const { data } = picture;
  for (let at = 0; at < data.length; at += 1) if (at % 4 !== 3) data[at] = Math.round((data[at] ?? 0) / 17) * 17;
  return picture;
}

/** Unfiltered rows pack best where so much is flat. */
const encode = (picture: PNG) =>
  PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });

/**
 * Compares in blocks of 16 pixels: a stroke that another hinting draws a shade lighter changes few pixels of a block by much, a part
 * that has moved changes many of at least one.
 */
const side = 16;
const perBlock = 24;
const threshold = 0.2;

interface Difference {
  diff: PNG;
  /** Where, in pixels of the picture. */
  blocks: { x: number; y: number; pixels: number }[];
}

export function compare(expected: PNG, actual: PNG): Difference | null {
  const { width, height } = expected;
  const diff = new PNG({ width, height });
  pixelmatch(expected.data, actual.data, diff.data, width, height, { threshold, diffMask: false });
  const counts = new Map<string, number>();
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      if (diff.data[at] !== 255 || diff.data[at + 1] !== 0) continue;
      const block = `${x - (x % side)},${y - (y % side)}`;
      counts.set(block, (counts.get(block) ?? 0) + 1);
    }
  }
  const blocks = [...counts]
    .filter(([, pixels]) => pixels > perBlock)
    .map(([block, pixels]) => {
      const [x = 0, y = 0] = block.split(',').map(Number);
      return { x, y, pixels };
    });
  return blocks.length === 0 ? null : { diff, blocks };
}

/** Throws where the picture is not the accepted one, and says how to look and how to accept. */
export function expectPicture(name: string, actual: PNG, note: string | null): void {
  const path = join(accepted, `${name}.png`);
  const kept = join(results, `${name}.actual.png`);
  const doing = mode();
  if (doing === 'accept') {
    mkdirSync(accepted, { recursive: true });
    writeFileSync(path, encode(actual));
    return;
  }
  const keep = () => {
    mkdirSync(results, { recursive: true });
    writeFileSync(kept, encode(actual));
  };
  if (doing === 'keep') {
    keep();
    return;
  }
  const how = `${note === null ? '' : `${note}\n`}If this is how it shall look, \`npm run pictures\` accepts it; look at what Git then shows as changed.`;
  const fail = (what: string) => {
    keep();
    throw new Error(`${what}\n  seen:     ${relative(root, kept)}\n${how}`);
  };
  if (!existsSync(path)) fail(`There is no accepted picture ${name}.`);
  const expected = PNG.sync.read(readFileSync(path));
  if (expected.width !== actual.width || expected.height !== actual.height) {
    fail(`${name} is ${actual.width} × ${actual.height}, and was ${expected.width} × ${expected.height}.`);
  }
  const difference = compare(expected, actual);
  if (difference === null) return;
  mkdirSync(results, { recursive: true });
  const diffPath = join(results, `${name}.diff.png`);
  writeFileSync(diffPath, encode(difference.diff));
  const { x, y } = difference.blocks[0] ?? { x: 0, y: 0 };
  const where = `${name} looks different in ${difference.blocks.length} places, first at ${x}, ${y}.`;
  fail(`${where}\n  accepted: ${relative(root, path)}\n  difference, in red: ${relative(root, diffPath)}`);
}
