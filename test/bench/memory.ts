// How much memory processes take together, each shared page counted once: a sum of resident sizes would count Chromium's own code for each of
// its processes.
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Every process that this one has started, and that those have. None where the system has no /proc. */
export function descendants(): number[] {
  const children = new Map<number, number[]>();
  for (const [pid, parent] of parents()) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const below = (pid: number): number[] => (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(process.pid);
}

function parents(): [number, number][] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = read(`/proc/${name}/stat`);
      // The command's name stands in brackets and may hold anything.
      const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)] as [number, number]];
    });
}

/**
 * Waits until the processes have come to rest, for half a minute at most.
 * @returns bytes, or null where the system does not tell
 */
export async function settledMemory(processes: () => number[]): Promise<number | null> {
  let last: number[] = [];
  for (let look = 0; look < 30; look++) {
    await setTimeout(1000);
    const now = processes().reduce((sum, pid) => sum + proportional(pid), 0);
    if (now === 0) return null;
    last = [...last, now].slice(-4);
    if (look >= 5 && Math.max(...last) - Math.min(...last) < now * 0.01) break;
  }
  return last.at(-1) ?? null;
}

/** Proportional set size: what is shared by three processes counts a third for each. */
function proportional(pid: number): number {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '');
  return found ? Number(found[1]) * 1024 : 0;
}

/** A process may have ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
