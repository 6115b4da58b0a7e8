// Every view as it was last accepted, in the light and in the dark theme.
import { readdirSync } from 'node:fs';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { App } from './app.ts';
import {
  accepted,
  acceptRendering,
  compare,
  expectPicture,
  holdStill,
  mode,
  otherRendering,
  rendering,
  take,
} from './pictures.ts';
import { launchAtMoment, states } from './states.ts';

const themes = ['light', 'dark'] as const;

let app: App;
let note: string | null = null;

beforeAll(async () => {
  app = await launchAtMoment();
  await app.page.setViewportSize({ width: 1280, height: 800 });
  await holdStill(app.page);
  const here = await rendering(app.page);
  if (mode() === 'accept') acceptRendering(here);
  else note = otherRendering(here);
  if (mode() === 'keep')
    note = 'COUNTERSIGN_PICTURES=keep: the pictures are in test-results/pictures, and were compared with nothing.';
  if (note !== null) process.stderr.write(`${note}\n`);
});
afterAll(() => app.close());

test.each(states)('$name', async ({ name, show, leave, unsteady }) => {
  const page = await show(app);
  await holdStill(page);
  const failures: unknown[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    try {
      expectPicture(`${name}-${theme}`, await take(page, unsteady?.(page) ?? []), note);
    } catch (error) {
      failures.push(error);
    }
  }
  await leave?.(app);
  if (failures.length > 0) throw new Error(failures.map((failure) => (failure as Error).message).join('\n'));
});

test('every accepted picture is of a state that there is', () => {
  const pictures = readdirSync(accepted).filter((name) => name.endsWith('.png'));
  const names = states.flatMap(({ name }) => themes.map((theme) => `${name}-${theme}.png`));
  expect(pictures.sort()).toEqual(names.sort());
});

describe('the comparison', () => {
  /** Dark strokes, as of text, at a place. */
  const drawn = (x0: number, shade: number) => {
    const picture = new PNG({ width: 64, height: 32 });
    picture.data.fill(255);
    for (let y = 8; y < 24; y += 1) {
      for (let x = x0; x < x0 + 30; x += 1)
        if (x % 5 < 2) picture.data.fill(shade, (y * 64 + x) * 4, (y * 64 + x) * 4 + 3);
    }
    return picture;
  };
  test('lets a shade pass that another hinting makes', () => {
    expect(compare(drawn(10, 40), drawn(10, 70))).toBeNull();
  });
  test('sees what is gone, and what stands elsewhere', () => {
    expect(compare(drawn(10, 40), drawn(10, 255))).not.toBeNull();
    expect(compare(drawn(10, 40), drawn(22, 40))?.blocks.length).toBeGreaterThan(1);
  });
});
