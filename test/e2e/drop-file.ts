// Drops a file on a page as a person does: the browser itself takes it from the disk, so that it has its path.
import type { Locator, Page } from 'playwright-core';

export async function dropFile(page: Page, path: string, at: { x: number; y: number }): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, ...at, data });
  }
  await cdp.detach();
}

/** In the middle of an element. */
export async function dropOn(target: Locator, path: string): Promise<void> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('There is nothing on the page to drop the file on.');
  await dropFile(target.page(), path, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
}
