// Where the window was, so that it opens there again. A lost or broken file costs nothing but the position.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import { z } from 'zod';
import { removeLeftovers, replaceFileSync } from '../storage/atomic-file.ts';

const schema = z.strictObject({
  bounds: z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) }),
  maximized: z.boolean(),
});
type Remembered = z.infer<typeof schema>;

export const defaultSize = { width: 1200, height: 780 };
export const minimumSize = { width: 640, height: 480 };

const fileIn = (folder: string) => join(folder, 'window.json');

/** No window was closed here before. */
export const isFirstStart = (folder: string): boolean => !existsSync(fileIn(folder));

export function readBounds(folder: string): Remembered | null {
  try {
    const parsed = schema.safeParse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
    return parsed.success && isOnScreen(parsed.data.bounds) ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Saves on close, which every way of leaving passes but a crash. */
export function rememberBounds(window: BrowserWindow, folder: string): void {
  void removeLeftovers(fileIn(folder));
  window.on('close', () => {
    const state: Remembered = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    try {
      replaceFileSync(fileIn(folder), JSON.stringify(state));
    } catch {
      // A full or read-only disk must not keep the window from closing.
    }
  });
}

/** A display may be gone since: some of the title bar has to be reachable. */
function isOnScreen(bounds: Rectangle): boolean {
  const area = screen.getDisplayMatching(bounds).workArea;
  const width = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  return width >= 100 && bounds.y >= area.y && bounds.y < area.y + area.height - 40;
}
