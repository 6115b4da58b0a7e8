// SECURITY.md and the threat model name files: those that keep a promise and the tests that hold it. A name that is gone is a promise gone.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');

test.each(['SECURITY.md', 'docs/threat-model.md'])('every file that %s names is there', (file) => {
  const named = [...read(file).matchAll(/`([\w./-]+\/[\w./-]+\.\w+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

describe('the checklist', () => {
  const rows = [...read('SECURITY.md').matchAll(/^\| (\d+) \|(.+)\|$/gm)].map(([, number, cells = '']) => ({
    number: Number(number),
    cells: cells.split('|').map((cell) => cell.trim()),
  }));

  test('has each of the twenty items once', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('names a file that keeps each item and a test that holds it', () => {
    for (const { cells } of rows) {
      expect(cells).toHaveLength(4);
      expect(cells[2]).toMatch(/`(electron\/[\w/-]+\.ts|package\.json|electron-builder\.yml)`/);
      expect(cells[3]).toMatch(/`test\/[\w/.-]+\.test\.ts`/);
    }
  });
});
