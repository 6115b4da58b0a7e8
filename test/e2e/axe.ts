// What axe-core finds wrong in the window as it stands, in both themes.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A tooltip stands at the end of the page and is read where it belongs, as a description of what it explains: it is no content beside the landmarks. */
const regions = 'dialog, [role=dialog], [role=alertdialog], [role=tooltip], svg';

/** A line each: the theme, the rule, where, and why. Nothing is left out, whatever its impact. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const findings: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await page.evaluate((regionMatcher): Promise<AxeResults> => {
      const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
      axe.configure({ checks: [{ id: 'region', options: { regionMatcher } }] });
      return axe.run(document, { resultTypes: ['violations'] });
    }, regions);
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary = '' } of nodes) {
        findings.push(`${colorScheme}: ${id} at ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`);
      }
    }
  }
  return findings;
}
