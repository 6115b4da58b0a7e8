// Every view at 200 %: all of it is there, in reach and uncovered. And nothing moves for somebody who asked for that.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { App } from './app.ts';
import { unreachable } from './reach.ts';
import { launchAtMoment, states } from './states.ts';

/** Windows of 1280 × 800 and of 900 × 600, in the CSS pixels that a zoom of 200 % leaves of them. */
const sizes = [
  { width: 640, height: 400 },
  { width: 450, height: 300 },
];
const roomy = { width: 1280, height: 800 };

let app: App;

beforeAll(async () => {
  app = await launchAtMoment();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

/** Those that take any time at all; React Aria's own styles are asked too. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (list: string) => list.split(',').map((one) => Number.parseFloat(one));
    const takesTime = [...document.querySelectorAll('*')].filter((element) =>
      ['', '::before', '::after'].some((part) => {
        const style = getComputedStyle(element, part);
        const animated = style.animationName !== 'none' && seconds(style.animationDuration).some((time) => time > 0);
        return animated || seconds(style.transitionDuration).some((time) => time > 0);
      }),
    );
    return takesTime.map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`);
  });

/** Resolves once the page is drawn in that size: the window takes it when it likes. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

test.each(states)('$name', async ({ show, leave }) => {
  const { page: own } = app;
  await resize(own, roomy);
  const page = await show(app);
  const found: unknown[] = [];
  try {
    found.push(...(await moving(page)).map((what) => `moves: ${what}`));
    for (const size of sizes) {
      await resize(page, size);
      found.push(...(await unreachable(page)).map((what) => `${size.width}: ${what}`));
    }
  } finally {
    await resize(page, roomy);
    await leave?.(app);
  }
  expect(found).toEqual([]);
});
