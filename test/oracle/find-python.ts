// The Python to ask: the one that COUNTERSIGN_PYTHON names, else the first of the usual ones that imports Django.
import { spawnSync } from 'node:child_process';

export function findPython(): string {
  const candidates = [process.env.COUNTERSIGN_PYTHON, 'python3', '/usr/bin/python3'].flatMap((python) => python || []);
  const found = candidates.find((python) => spawnSync(python, ['-c', 'import django']).status === 0);
  if (found === undefined) {
    throw new Error(
      `None of ${candidates.join(', ')} imports Django. Install it (Debian: apt-get install python3-django), or name another Python in COUNTERSIGN_PYTHON.`,
    );
  }
  return found;
}
