// The main process's end of the link. The parts of the stand-in register what the launcher may ask of them.
import { link, type Port, type Remote } from '../link.ts';
import type { LauncherApi, MainApi } from '../messages.ts';

const handlers: Partial<MainApi> = {};

/** Each part of the stand-in serves its own share of MainApi. */
export function serve(part: Partial<MainApi>): void {
  Object.assign(handlers, part);
}

export const launcher: Remote<LauncherApi> = link<LauncherApi, MainApi>(process as Port, handlers as MainApi);
