// Large and hostile inputs: bounded by counts and limits, and nothing but the typed error is ever thrown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultLimits, IntakeError, readIntake } from '../../electron/intake/index.ts';
import { recognise } from '../../electron/signing/formats.ts';
import { announceSeed } from '../signing/support/seed.ts';
import {
  codes,
  csrf,
  messages,
  object,
  pairs,
  read,
  readFile,
  resetPath,
  session,
  sessions,
} from './support/samples.ts';

announceSeed('intake bounds');

const mebi = 1024 * 1024;
const minutes = 60_000;

/** The memory the reader needs at its fullest beside the input, sampled at its own pauses. */
function watchMemory() {
  const before = process.memoryUsage();
  const start = before.heapUsed + before.external;
  let most = 0;
  let reports = 0;
  return {
    sample: () => {
      if (reports++ % 20 > 0) return;
      const now = process.memoryUsage();
      most = Math.max(most, now.heapUsed + now.external - start);
    },
    get most() {
      return most;
    },
  };
}

describe('large inputs', () => {
  it(
    'reads a HAR of 100 MB',
    async () => {
      const page = `<p>${'filler '.repeat(6000)}</p><input type="hidden" name="state" value="${object}">`;
      const parts = [Buffer.from('{"log":{"version":"1.2","entries":[')];
      let length = 0;
      let exchanges = 0;
      for (; length < 100 * mebi; exchanges++) {
        const exchange = Buffer.from(
          `${exchanges > 0 ? ',' : ''}${JSON.stringify({
            request: {
              url: `https://example.com/${exchanges}`,
              cookies: [{ name: `c${exchanges}`, value: sessions[exchanges % sessions.length] }],
            },
            response: { status: 200, headers: [], content: { mimeType: 'text/html', text: page } },
          })}`,
        );
        parts.push(exchange);
        length += exchange.length;
      }
      parts.push(Buffer.from(']}}'));
      const bytes = Buffer.concat(parts);
      parts.length = 0;
      const memory = watchMemory();
      const progress: number[] = [];
      const intake = await readIntake(
        { bytes, fileName: 'large.har' },
        {
          recognise,
          onProgress: ({ done, total }) => {
            progress.push(done / total);
            memory.sample();
          },
        },
      );
      expect(intake.kind).toBe('har');
      expect(intake.problems).toEqual([]);
      expect(intake.entries).toHaveLength(exchanges + 1);
      expect(intake.entries.find(({ name }) => name === 'state')).toMatchObject({ value: object, count: exchanges });
      expect(progress.length).toBeGreaterThan(100);
      expect(progress).toEqual(progress.toSorted((a, b) => a - b));
      expect(progress.at(-1)).toBe(1);
      expect(memory.most).toBeLessThan(bytes.length);
    },
    5 * minutes,
  );

  it(
    'reads a cookie jar with a million lines, keeps the limit and counts the rest',
    async () => {
      const lines = Array.from({ length: 1_000_000 }, (_, index) => `e.example\tFALSE\t/\tFALSE\t0\tc${index}\tv`);
      lines[500_000] = 'nonsense';
      const intake = await readFile(lines.join('\n'), 'cookies.txt');
      expect(intake.entries).toHaveLength(defaultLimits.maxEntries);
      expect(codes(intake)).toEqual(['lines-skipped', 'entry-limit']);
      expect(intake.problems[0]?.line).toBe(500_001);
      expect(intake.problems[1]?.message).toMatch(/^989999 more /);
    },
    2 * minutes,
  );

  it('refuses what is over the size limit, and stops when it is told to', async () => {
    const limits = { maxSize: 1000 };
    await expect(read('x'.repeat(1001), { limits })).rejects.toMatchObject({ code: 'too-large' });
    await expect(readFile('x'.repeat(1001), 'x.txt', { limits })).rejects.toMatchObject({ code: 'too-large' });
    const stop = new AbortController();
    const reading = read(`Cookie: a=${session}\n`.repeat(100_000), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    await expect(read('x', { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reads the beginning of a huge body and of an endless command, and says so', async () => {
    const text = `<input name=a value="${object}">${'<p>'.repeat(5000)}<input name=b value="${session}">`;
    const har = { log: { entries: [{ response: { content: { mimeType: 'text/html', text } } }] } };
    const cut = await read(JSON.stringify(har), { limits: { maxBodyLength: 10_000 } });
    expect(pairs(cut)).toEqual([['a', object]]);
    expect(codes(cut)).toEqual(['body-cut']);
    const command = await read(`curl -b 'a=${object}' ${'x '.repeat(5000)} -b 'b=${session}'`);
    expect(pairs(command)).toEqual([['a', object]]);
    expect(codes(command)).toEqual(['body-cut']);
  });

  it('counts what one exchange names beyond the limit', async () => {
    const cookies = Array.from({ length: 500 }, (_, index) => ({ name: `c${index}`, value: 'v' }));
    const intake = await read(JSON.stringify({ log: { entries: [{ request: { cookies } }] } }), {
      limits: { maxEntries: 100 },
    });
    expect(intake.entries).toHaveLength(100);
    expect(intake.problems.map(({ message }) => message)).toEqual([expect.stringMatching(/^400 more /)]);
  });

  it('skips a value that is too long, and keeps the rest within the total', async () => {
    const limits = { maxValueLength: 500, maxTotalLength: 600 };
    const intake = await read(
      JSON.stringify([
        { name: 'long', value: 'x'.repeat(501), domain: 'd' },
        { name: 'a', value: session, domain: 'd' },
        { name: 'b', value: object.repeat(3).slice(0, 490), domain: 'd' },
      ]),
      { limits },
    );
    expect(pairs(intake)).toEqual([['a', session]]);
    expect(codes(intake)).toEqual(['value-too-long', 'entry-limit']);
  });
});

describe('hostile inputs of half a megabyte', () => {
  // Anything quadratic in these would not end within the time a test has.
  const repeated: [string, string][] = [
    ['open brackets', '['],
    ['open braces', '{"a":'],
    ['open tags', '<a>'],
    ['nested forms', '<form><svg>'],
    ['attributes', '<a '.concat('b=c '.repeat(20))],
    ['attributes of one tag', ' b=c'],
    ['ampersands', '&'],
    ['semicolons', ';'],
    ['pairs', 'a=b;'],
    ['commas', 'Set-Cookie: a=b; x,'],
    ['joined cookies', ',a=b'],
    ['slashes', '/'],
    ['reset segments', 'MQ/dcc1eu-f897034de27d1ca1d59ecf947938f83d/'],
    ['colons', ':'],
    ['dots', '.'],
    ['blanks', ' '],
    ['line breaks', '\n.'],
    ['carriage returns', '\r'],
    ['quotes', '"'],
    ['backslashes', '\\'],
    ['carets', '^"'],
    ['percent signs', '%'],
    ['schemes', 'a://'],
    ['letters', 'a'],
    ['equals signs', '='],
    ['headers', 'a: b\n'],
    ['cookie names', 'cookie:\n'],
    ['dashes', '-'],
    ['snakes', '🐍'],
  ];
  const prefixes = [
    '',
    'x',
    '{"log":{"entries":[',
    '[{"name":"a","value":"',
    '<',
    '<a',
    'curl ',
    "curl $'",
    'curl -b ',
    'GET / HTTP/1.1\n',
    'Cookie: a=',
    'https://e.example/?a=',
  ];

  it.each(repeated)(
    'ends with many %s',
    async (_, unit) => {
      for (const prefix of prefixes) {
        const text = prefix + unit.repeat(Math.ceil(mebi / 2 / unit.length));
        const outcome = await read(text).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(IntakeError);
        else expect((outcome as { entries: unknown[] }).entries.length).toBeLessThanOrEqual(defaultLimits.maxEntries);
      }
    },
    2 * minutes,
  );
});

describe('any input', () => {
  const seeds = [
    `Cookie: sessionid=${session}; a="${messages}"`,
    `HTTP/1.1 200 OK\r\nSet-Cookie: a=${object}; Path=/\r\nContent-Type: text/html\r\n\r\n<input name=a value=${csrf.token}>`,
    `curl 'https://e.example${resetPath}?a=%zz' -H $'cookie: a=\\u00${object}' --data-raw 'a=b'`,
    JSON.stringify({
      log: { entries: [{ request: { url: 'https://e.example', cookies: [{ name: 'a', value: session }] } }] },
    }),
    `#HttpOnly_e.example\tTRUE\t/\tTRUE\t1\ta\t${object}`,
    `<form><input name=a value="${object}&amp;"><textarea>${session}`,
    JSON.stringify([{ name: 'a', value: session, domain: 'e.example', expirationDate: 1 }]),
    `https://e.example/a/${object}?b=${session}#c=d`,
  ];

  const settles = async (reading: Promise<{ entries: { value: unknown }[] }>) => {
    const outcome = await reading.catch((error: unknown) => error);
    if (outcome instanceof Error) expect(outcome).toBeInstanceOf(IntakeError);
    else
      for (const { value } of (outcome as { entries: { value: unknown }[] }).entries)
        expect(typeof value).toBe('string');
  };

  it('gives an intake or the typed error for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.string({ maxLength: 12 }), { nil: 'x.har' }),
        (bytes, name) => settles(readFile(bytes, name)),
      ),
      { numRuns: 1000 },
    );
  });

  it('gives an intake or the typed error for any text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', ...seeds.map((text) => text.slice(0, 12))),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (start, rest) => settles(read(start + rest)),
      ),
      { numRuns: 1000 },
    );
  });

  it('gives an intake or the typed error for any damaged sample', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.array(fc.tuple(fc.nat(1200), fc.nat(20), fc.uint8Array({ maxLength: 8 })), { minLength: 1, maxLength: 4 }),
        (seed, edits) => {
          let bytes = Buffer.from(seed);
          for (const [at, cut, put] of edits)
            bytes = Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + cut)]);
          return settles(readFile(bytes));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds a planted token in any surroundings', async () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(words, fc.constantFrom(...sessions), words, async (before, token, after) => {
        const intake = await read([...before, token, ...after].join(' '));
        expect(intake.entries.map(({ value }) => value)).toEqual([token]);
      }),
    );
  });
});
