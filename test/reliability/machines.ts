// Machines on which something is wrong, for a program that is started on them. Where mounting is allowed (as root, or in a user
// namespace) the file systems are real ones of the program's own, which nobody else sees; elsewhere the nearest thing that needs no right.
import { spawnSync } from 'node:child_process';
import type { Machine } from '../keys/keys-process.ts';

/** The arguments with which `unshare` gives a mount namespace here; null where it may not. */
function unshareArgs(): string[] | null {
  for (const args of [['--mount'], ['--user', '--map-root-user', '--mount']]) {
    if (spawnSync('unshare', [...args, 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0) return args;
  }
  return null;
}

const mounting = unshareArgs();

const shell = (line: string): string[] => ['bash', '-c', `${line} && exec '${process.execPath}' "$@"`, 'bash'];

function start(command: string[]): Machine {
  const [program = '', ...args] = command;
  return { program, args };
}

/** No file may grow over a kibibyte: a write beyond it is cut off in the middle, then refused. Needs no right. */
export const smallFiles = (): Machine => start(shell('ulimit -f 1'));

/** The folder is a file system of its own, of so many KiB. Null where that cannot be had. */
export function smallDisk(folder: string, kibibytes: number): Machine | null {
  return mounting && start(['unshare', ...mounting, ...shell(`mount -t tmpfs -o size=${kibibytes}k none '${folder}'`)]);
}

/** The folder is on a file system that is mounted read-only; null where that cannot be had. */
export function readOnly(folder: string): Machine | null {
  return (
    mounting &&
    start([
      'unshare',
      ...mounting,
      ...shell(`mount --bind '${folder}' '${folder}' && mount -o remount,ro,bind '${folder}'`),
    ])
  );
}

/** The path as the process sees it. */
export const seenBy = (pid: number, path: string): string => `/proc/${pid}/root${path}`;
