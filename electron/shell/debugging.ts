// Debuggers are for developing: a packaged app has no DevTools and lets none attach.
import type { App, CommandLine } from 'electron';

/** Packaged builds never develop, whatever their environment says. */
export const isDeveloping = (isPackaged: boolean, env: NodeJS.ProcessEnv): boolean =>
  !isPackaged && env.COUNTERSIGN_DEV === '1';

/** Chromium's own, which no fuse turns off: each would let another program read and drive the window. */
const switches = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'auto-open-devtools-for-tabs',
];

type Started = Pick<App, 'isPackaged'> & { commandLine: Pick<CommandLine, 'hasSwitch'> };

/** The switch that asks for a debugger, or null when the app may start. */
export const refusedSwitch = ({ isPackaged, commandLine }: Started): string | null =>
  isPackaged ? (switches.find((name) => commandLine.hasSwitch(name)) ?? null) : null;
