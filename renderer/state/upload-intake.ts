// Sends a file to the main process in chunks, to look for tokens in it.
import type { Intake } from '../../shared/intake.ts';
import { chunkSize } from '../../shared/limits.ts';
import { call } from '../client.ts';
import { translator } from '../language.ts';

const t = translator('intake');

/** The window could not read the file; the message is for a person. */
export class UnreadableFile extends Error {
  constructor(fileName: string) {
    super(t('reading.unreadable', { name: fileName }));
    this.name = 'UnreadableFile';
  }
}

interface UploadOptions {
  /** Bytes sent so far. */
  onProgress?: (sent: number) => void;
  /** With the upload's id, by which it can be cancelled. */
  onBegun?: (uploadId: string) => void;
  /** False once the person went on to something else. */
  wanted: () => boolean;
  /** The list that what is found is added to. */
  into?: string | undefined;
}

/** Null when it was given up. Throws ContractFailure and UnreadableFile. */
export async function uploadIntake(
  file: File,
  { onProgress, onBegun, wanted, into }: UploadOptions,
): Promise<Intake | null> {
  onProgress?.(0);
  const begun = await call('intake.begin', { fileName: file.name.slice(0, 500), size: file.size });
  if (!wanted()) {
    void call('intake.cancel', begun).catch(() => undefined);
    return null;
  }
  onBegun?.(begun.uploadId);
  for (let at = 0; at < file.size; at += chunkSize) {
    const bytes = await file
      .slice(at, at + chunkSize)
      .arrayBuffer()
      .catch(() => {
        throw new UnreadableFile(file.name);
      });
    if (!wanted()) return null;
    await call('intake.append', { ...begun, bytes: new Uint8Array(bytes) });
    if (!wanted()) return null;
    onProgress?.(Math.min(at + chunkSize, file.size));
  }
  return call('intake.finish', { ...begun, into });
}
