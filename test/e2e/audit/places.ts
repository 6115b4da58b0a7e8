// The places an audit looks into, as bytes: what a page holds, what crossed to it and back, what lies on the disk.
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { serialize } from 'node:v8';
import type { Page } from 'playwright-core';
import { passphraseOrigin } from '../../../shared/origin.ts';
import type { TrafficRecord } from '../../chromium-host/launch.ts';
import { toAppUrl } from '../../chromium-host/origin.ts';

export type Place = 'heap' | 'traffic' | 'profile' | 'crash dumps' | 'logs' | 'titles' | 'dialogs';
export const places: readonly Place[] = ['heap', 'traffic', 'profile', 'crash dumps', 'logs', 'titles', 'dialogs'];

/** Without it V8 leaves out all but the beginning of a long string. */
export const wholeStrings = '--js-flags=--heap-snapshot-string-limit=1073741824';

/** V8's own picture of everything the page holds, strings included; what is garbage is collected before. */
export async function heapSnapshot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const chunks: Buffer[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(Buffer.from(chunk)));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return Buffer.concat(chunks);
}

export const isPassphraseWindow = (page: Page): boolean => toAppUrl(page.url()).startsWith(`${passphraseOrigin}/`);

/** A passphrase crosses once, from its own window to the main process. */
export const carriesPassphrase = ({ direction, channel }: TrafficRecord): boolean =>
  direction === 'to-main' && channel.endsWith('passphrase.answer');

/** As Node would write it to another process: strings in their own width, bytes as they are. */
export const trafficBytes = (record: TrafficRecord): Buffer => serialize(record);

export interface ProfileFile {
  /** Within the profile folder. */
  path: string;
  bytes: Buffer;
  isCrashDump: boolean;
}

/** Every file, one after the other. Where the dumps lie: app.getPath('crashDumps'). */
export function* filesOf(userData: string): Generator<ProfileFile> {
  for (const entry of readdirSync(userData, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = relative(userData, join(entry.parentPath, entry.name));
    yield { path, bytes: readFileSync(join(userData, path)), isCrashDump: /^(Crashpad|Crash Reports)[\\/]/.test(path) };
  }
}
