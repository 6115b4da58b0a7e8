// Finds a Python that has Django: COUNTERSIGN_PYTHON first, then the one on the PATH, then the system's.
import { spawnSync } from 'node:child_process';

const candidates = [process.env.COUNTERSIGN_PYTHON, 'python3', '/usr/bin/python3'];

/** @throws when there is none: the tests that need it must fail, not be skipped. */
export function findPython(): string {
  for (const python of candidates) {
    if (python && spawnSync(python, ['-c', 'import django'], { stdio: 'ignore' }).status === 0) return python;
  }
  throw new Error('No Python with Django was found: install python3-django, or name one in COUNTERSIGN_PYTHON.');
}
