// Looks for secrets where none may be: in the forms in which a secret could slip out.
import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from 'playwright-core';

/** The forms of a secret as byte sequences: as it is, base64 in its alphabets, hexadecimal, UTF-16 and JSON-escaped. */
export function formsOf(secret: string): { form: string; bytes: Buffer }[] {
  const raw = Buffer.from(secret, 'utf8');
  const forms = [
    { form: 'as it is', bytes: raw },
    { form: 'in JSON', bytes: Buffer.from(JSON.stringify(secret).slice(1, -1)) },
    { form: 'base64', bytes: Buffer.from(raw.toString('base64').replace(/=+$/, '')) },
    { form: 'base64url', bytes: Buffer.from(raw.toString('base64url')) },
    { form: 'hexadecimal', bytes: Buffer.from(raw.toString('hex')) },
    { form: 'UTF-16', bytes: Buffer.from(secret, 'utf16le') },
  ];
  return forms.filter(({ bytes }, index) => forms.findIndex((other) => other.bytes.equals(bytes)) === index);
}

/** Each finding names the place and the form, never the secret. */
export function findSecrets(haystack: Uint8Array, secrets: readonly string[], place: string): string[] {
  const bytes = Buffer.from(haystack.buffer, haystack.byteOffset, haystack.byteLength);
  return secrets.flatMap((secret, index) =>
    formsOf(secret)
      .filter((form) => bytes.includes(form.bytes))
      .map(({ form }) => `secret ${index + 1} in ${place}, ${form}`),
  );
}

export function findSecretsInFolder(folder: string, secrets: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return findSecrets(readFileSync(path), secrets, relative(folder, path));
    });
}

/** V8's own picture of everything the page holds, strings included. */
export async function heapSnapshot(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return Buffer.from(chunks.join(''));
}
