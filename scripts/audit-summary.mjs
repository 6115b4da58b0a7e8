// Adds up what the audits of single apps have written (test/e2e/audit/report.ts), and judges whether they prove anything.

/** @typedef {import('../test/e2e/audit/report.ts').AppReport} AppReport */
/** @typedef {{ file: string, apps: number, searched: Map<string, { items: number, bytes: number }>, secrets: number }} Row */

/** A run in which nothing was looked for, or nothing looked at, has not failed; so it must not pass either. */
const alwaysThere = /** @type {const} */ (['heap', 'traffic', 'profile', 'titles']);

/**
 * @param {AppReport[]} reports
 * @param {string[]} launching the test files that start the app, by their paths in the repository
 * @returns {{ rows: Row[], problems: string[] }} no problems: every app was searched for every secret it was given, and nothing found
 */
export function summarise(reports, launching) {
  /** @type {string[]} */
  const problems = [];
  /** @type {Map<string, Row>} */
  const rows = new Map();
  for (const report of reports) {
    const name = [report.file, report.test].filter(Boolean).join(', ');
    if (report.outcome === 'launched') problems.push(`${name}: an app was started and never searched.`);
    for (const wrong of [...report.findings, ...report.gaps]) problems.push(`${name}: ${wrong}`);
    if (report.outcome === 'searched') {
      for (const place of alwaysThere) {
        if (report.searched[place].bytes === 0) problems.push(`${name}: nothing was searched of: ${place}.`);
      }
    }
    const row = rows.get(report.file) ?? { file: report.file, apps: 0, searched: new Map(), secrets: 0 };
    rows.set(report.file, row);
    if (report.outcome === 'searched') row.apps += 1;
    row.secrets = Math.max(row.secrets, report.keys + report.passphrases);
    for (const [place, { items, bytes }] of Object.entries(report.searched)) {
      const sum = row.searched.get(place) ?? { items: 0, bytes: 0 };
      row.searched.set(place, { items: sum.items + items, bytes: sum.bytes + bytes });
    }
  }
  for (const file of launching) {
    if ((rows.get(file)?.apps ?? 0) === 0) problems.push(`${file}: it starts the app, but none of it was searched.`);
  }
  if (reports.every(({ keys }) => keys === 0)) problems.push('No app was given a key, so there was none to look for.');
  return { rows: [...rows.values()].sort((a, b) => a.file.localeCompare(b.file)), problems };
}

/** @param {Row[]} rows @param {AppReport[]} reports @returns {string} what was searched: items and megabytes by place */
export function table(rows, reports) {
  const places = [...new Set(rows.flatMap(({ searched }) => [...searched.keys()]))];
  /** @param {{ items: number, bytes: number } | undefined} sum */
  const cell = (sum) => (sum?.items ? `${sum.items} / ${(sum.bytes / 1e6).toFixed(1)}` : '–');
  const head = ['', 'apps', 'secrets', ...places];
  const lines = rows.map(({ file, apps, secrets, searched }) => [
    file.replace(/^test\/e2e\//, ''),
    String(apps),
    String(secrets),
    ...places.map((place) => cell(searched.get(place))),
  ]);
  const sums = places.map((place) =>
    cell(
      rows.reduce(
        (sum, { searched }) => ({
          items: sum.items + (searched.get(place)?.items ?? 0),
          bytes: sum.bytes + (searched.get(place)?.bytes ?? 0),
        }),
        { items: 0, bytes: 0 },
      ),
    ),
  );
  const total = [
    'all',
    String(rows.reduce((sum, { apps }) => sum + apps, 0)),
    String(rows.reduce((sum, { secrets }) => sum + secrets, 0)),
    ...sums,
  ];
  const widths = head.map((_, column) => Math.max(...[head, ...lines, total].map((line) => line[column]?.length ?? 0)));
  const text = [head, ...lines, total]
    .map((line) =>
      line
        .map((item, column) => item.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
  const seconds = reports.reduce((sum, { took }) => sum + took, 0) / 1000;
  const short = Math.max(0, ...reports.map((report) => report.short));
  return `${text}\nSearching took ${seconds.toFixed(1)} s.${short > 0 ? ' Secrets of fewer than 12 bytes were not looked for.' : ''}`;
}
