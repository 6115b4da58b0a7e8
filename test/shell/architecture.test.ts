// The house stands as docs/architecture.md draws it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { architectureFile, imports, withPicture, wrongWays } from '../../scripts/architecture.mjs';

test('nothing is imported against the direction data flows', () => {
  expect(imports().size).toBeGreaterThan(30);
  expect(wrongWays()).toEqual([]);
});

test('the picture is that of the imports: `node scripts/architecture.mjs` draws it', () => {
  const page = readFileSync(architectureFile, 'utf8');
  expect(withPicture(page)).toBe(page);
});
