// What other programs make of the results: Python's csv and json modules, and Django.
import { spawnSync } from 'node:child_process';
import { findPython } from '../oracle/find-python.ts';

let python: string | undefined;

/** What the program prints as JSON; `given` is its `given`, from JSON. */
export function inPython(program: string, given: unknown = null): unknown {
  python ??= findPython();
  const source = `import sys, json\ngiven = json.load(sys.stdin)\n${program}`;
  const { status, stdout, stderr } = spawnSync(python, ['-c', source], {
    input: JSON.stringify(given),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  if (status !== 0) throw new Error(`Python: ${stderr}`);
  return JSON.parse(stdout);
}

const django = `
import django
from django.conf import settings
settings.configure(SECRET_KEY=given['key'])
from django.core import signing
`;

/** As above, with Django set up with the key `given.key`. */
export const inDjango = (program: string, given: { key: string } & Record<string, unknown>): unknown =>
  inPython(django + program, given);

/** A file of results as Python's csv module has it. */
export const csvRows = (path: string, delimiter = ','): string[][] =>
  inPython(
    `import csv
csv.field_size_limit(1 << 30)
print(json.dumps(list(csv.reader(open(given[0], encoding='utf-8-sig', newline=''), delimiter=given[1]))))`,
    [path, delimiter],
  ) as string[][];

export const csvRecords = (path: string, delimiter = ','): Record<string, string>[] => {
  const [header = [], ...rows] = csvRows(path, delimiter);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

export const jsonLines = (path: string): Record<string, unknown>[] =>
  inPython(`print(json.dumps([json.loads(line) for line in open(given, encoding='utf-8')]))`, path) as Record<
    string,
    unknown
  >[];

/** As the rule of the CSV says: an apostrophe goes that stands before what could be a formula. */
export const asWritten = (cell: string): string =>
  /^'+(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u.test(cell) ? cell.slice(1) : cell;
