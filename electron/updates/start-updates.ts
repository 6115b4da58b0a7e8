// Puts electron-updater and its guarded session together, once they are wanted.
import type { Engine } from './update-desk.ts';

/** As electron-updater calls the session that it asks with. */
export const updateSession = 'electron-updater';

export interface StartOptions {
  platform: NodeJS.Platform;
  key: string;
  /** Lets the session that electron-updater asks with reach the hosts, for as long as updates are allowed. */
  guard: () => void;
}

/** The chunk with electron-updater is read only here. */
export async function startUpdates({ platform, key, guard }: StartOptions): Promise<Engine> {
  guard();
  const { createUpdater, UpdateEngine } = await import('./update-engine.ts');
  return new UpdateEngine({ updater: createUpdater(platform), key });
}
