import { cleanup, render, screen, within } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anchored, placeLabels, textWidth } from '../../renderer/components/charts/labels.ts';
import { drawLife, groupKeys, type KeyMark, type Life } from '../../renderer/components/charts/life.ts';
import { LifeFigure, lifeWords } from '../../renderer/components/charts/life-figure.tsx';
import { speakLanguage } from '../../renderer/load-language.ts';
import { placeOfAge } from '../../renderer/views/batch/age-axis.ts';
import { AgeHistogram } from '../../renderer/views/batch/age-histogram.tsx';
import { barsOf } from '../../renderer/views/keys/rotation/dependence-bars.ts';
import { DependenceFigure } from '../../renderer/views/keys/rotation/dependence-figure.tsx';
import type { Dependence } from '../../shared/rotation.ts';
import { keyInfo, profile } from './bridge.ts';
import './jsdom.ts';

const day = 86_400;
const year = 365 * day;
const now = 1_800_000_000;
vi.setConfig({ testTimeout: 60_000 });

afterEach(async () => {
  cleanup();
  vi.useRealTimers();
  await speakLanguage('en');
});

const situations: [string, Life, string[], string[]][] = [
  ['valid', { signedAt: now - 10 * day, expiresAt: now + 4 * day }, ['lived', 'left'], ['signed', 'now', 'expires']],
  ['expired', { signedAt: now - 30 * day, expiresAt: now - day }, ['lived', 'over'], ['signed', 'expires', 'now']],
  ['early', { signedAt: now + 60, expiresAt: now + day }, ['early', 'left'], ['now', 'signed', 'expires']],
  ['early', { signedAt: now + 60, expiresAt: null }, ['early', 'open'], ['now', 'signed']],
  ['endless', { signedAt: now - day, expiresAt: null }, ['lived', 'open'], ['signed', 'now']],
  ['undated', { signedAt: null, expiresAt: null }, ['open'], ['now']],
  ['expired', { signedAt: 0, expiresAt: 14 * day }, ['lived', 'over'], ['signed', 'expires', 'now']],
  ['valid', { signedAt: now, expiresAt: now + 100 * year }, ['left'], ['signed', 'now', 'expires']],
  [
    'early',
    { signedAt: now + 100 * year, expiresAt: now + 200 * year },
    ['early', 'left'],
    ['now', 'signed', 'expires'],
  ],
  ['valid', { signedAt: now, expiresAt: now }, [], ['signed', 'now', 'expires']],
  ['expired', { signedAt: now - 1, expiresAt: now - 1 }, ['over'], ['signed', 'expires', 'now']],
];

describe('A life in time', () => {
  it.each(situations)('%s: %o', (state, life, stretches, moments) => {
    const drawing = drawLife(life, now);
    expect(drawing.state).toBe(state);
    expect(drawing.stretches.map(({ kind }) => kind)).toEqual(stretches);
    expect(drawing.moments.map(({ kind }) => kind)).toEqual(moments);
  });

  it('is whole, in order and within its picture, whatever the times', () => {
    const moment = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(fc.option(moment), fc.option(moment), moment, (signedAt, lifetime, at) => {
        const life = { signedAt, expiresAt: signedAt === null || lifetime === null ? null : signedAt + lifetime };
        const { from, to, stretches, moments } = drawLife(life, at);
        expect(to).toBeGreaterThan(from);
        for (const [index, stretch] of stretches.entries()) {
          expect(stretch.to).toBeGreaterThan(stretch.from);
          if (index > 0) expect(stretch.from).toBe(stretches[index - 1]?.to);
        }
        for (const { at: place } of [...moments, ...stretches.map((stretch) => ({ at: stretch.from }))]) {
          expect(place).toBeGreaterThanOrEqual(from);
          expect(place).toBeLessThanOrEqual(to);
        }
        expect(moments.map((one) => one.at)).toEqual(moments.map((one) => one.at).sort((a, b) => a - b));
      }),
    );
  });

  it('gives an undated one the scale of what is known', () => {
    const { from, to } = drawLife({ signedAt: null, expiresAt: null }, now, [now - year]);
    expect(from).toBeLessThan(now - year);
    expect(to).toBeGreaterThan(now);
  });

  it('puts keys together that lie on each other or beyond an edge', () => {
    const marks: KeyMark[] = [-900, -40, 10, 12, 300, 800].map((at, index) => ({ index, at, signer: index === 4 }));
    const groups = groupKeys(marks, (at) => at, 500, 40);
    expect(groups.map(({ where, marks }) => `${where} ${marks.map(({ index }) => index)}`)).toEqual([
      'before 0,1,2,3',
      'within 4',
      'after 5',
    ]);
    const apart = groupKeys(marks, (at) => at + 100, 500, 40);
    expect(apart.map(({ where, marks }) => `${where} ${marks.map(({ index }) => index)}`)).toEqual([
      'before 0',
      'within 1',
      'within 2,3',
      'within 4',
      'after 5',
    ]);
  });
});

describe('Labels', () => {
  it('never cover each other nor leave the chart; where that cannot be, there are none', () => {
    const label = fc.record({
      at: fc.double({ min: 0, max: 600, noNaN: true }),
      width: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), fc.integer({ min: 50, max: 900 }), (labels, room) => {
        const needed = labels.reduce((sum, { width }) => sum + width + 12, -12);
        const lefts = placeLabels(labels, room);
        if (lefts === null) {
          expect(needed).toBeGreaterThan(room - 1e-6);
          return;
        }
        const boxes = labels.map(({ width }, index) => ({ left: lefts[index] ?? Number.NaN, width }));
        for (const { left, width } of boxes) {
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + width).toBeLessThanOrEqual(room + 1e-6);
        }
        boxes.sort((a, b) => a.left - b.left);
        for (const [index, box] of boxes.entries()) {
          const before = boxes[index - 1];
          if (before) expect(box.left - before.left - before.width).toBeGreaterThanOrEqual(12 - 1e-6);
        }
      }),
    );
  });

  it('stand at their mark where there is room, and flush with an edge that they touch', () => {
    expect(placeLabels([{ at: 100, width: 40 }], 500)).toEqual([80]);
    expect(
      placeLabels(
        [
          { at: 3, width: 40 },
          { at: 498, width: 40 },
        ],
        500,
      ),
    ).toEqual([0, 460]);
    expect(anchored(0, 40, 500)).toEqual({ x: 0, textAnchor: 'start' });
    expect(anchored(80, 40, 500)).toEqual({ x: 100, textAnchor: 'middle' });
    expect(anchored(460, 40, 500)).toEqual({ x: 500, textAnchor: 'end' });
  });

  it('take twice the room in Chinese', () => {
    expect(textWidth('密钥', 12)).toBe(24);
    expect(textWidth('12', 12)).toBeLessThanOrEqual(16);
  });
});

describe('The picture of a life', () => {
  const keys: KeyMark[] = [
    { index: 0, at: now - 2 * day, signer: false },
    { index: 1, at: now - 400 * day, signer: true },
  ];
  const shown = async (life: Life, marks: readonly KeyMark[] = []) => {
    vi.useFakeTimers({ now: now * 1000, toFake: ['Date', 'setInterval', 'clearInterval'] });
    render(<LifeFigure life={life} keys={marks} timeZone="UTC" />);
    return screen.findByRole('img');
  };

  it('is named by what it shows, and the keys are listed for whoever does not see it', async () => {
    const picture = await shown({ signedAt: now - 10 * day, expiresAt: now + 4 * day }, keys);
    expect(picture.getAttribute('aria-label')).toMatch(
      /^A life in time: signed Jan 5, 2027, 8:00.AM, 10 days old now, expires Jan 19, 2027, 8:00.AM, in 4 days\.$/,
    );
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Current: added to Countersign Jan 13, 2027',
      'Fallback 1, which signed it: added to Countersign Dec 11, 2025',
    ]);
    expect(screen.getByText(/Since when the site uses them is not known here\./)).toBeDefined();
    expect(picture.querySelector('[data-key="before"] [data-signer="true"]')).not.toBeNull();
    expect(picture.querySelector('[data-key="within"] [data-signer="false"]')).not.toBeNull();
  });

  it.each([
    [{ signedAt: now - 10 * day, expiresAt: now - day }, 'SignedJan 5|ExpiredJan 14|NowJan 15'],
    [{ signedAt: now + 10 * day, expiresAt: now + 20 * day }, 'NowJan 15|SignedJan 25|ExpiresFeb 4'],
    [{ signedAt: now - 10 * day, expiresAt: null }, 'SignedJan 5|NowJan 15'],
    [{ signedAt: null, expiresAt: null }, 'NowJan 15'],
    [{ signedAt: 0, expiresAt: 14 * day }, 'SignedJan 1|ExpiredJan 15|NowJan 15'],
  ])('names its moments in their order: %o', async (life, expected) => {
    const picture = await shown(life);
    const moments = [...picture.querySelectorAll('[data-moment]')].map(({ textContent }) => textContent);
    expect(moments.map((text) => text?.replace(/, (2027|1970).*/, '')).join('|')).toBe(expected);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('draws numbers alone, whatever the times', async () => {
    const picture = await shown({ signedAt: 9e15, expiresAt: 9e15 + day }, keys);
    expect(picture.outerHTML).not.toContain('NaN');
    expect(picture.getAttribute('aria-label')).toContain('second 9000000000000000, beyond any calendar');
  });

  it('speaks German and Chinese', async () => {
    const life = { signedAt: now - 10 * day, expiresAt: now - day };
    await speakLanguage('de');
    expect(lifeWords(life, now, 'UTC')).toBe(
      'Zeitlicher Verlauf: signiert 05.01.2027, 08:00, jetzt 10 Tage alt, abgelaufen 14.01.2027, 08:00, seither vergangen: 1 Tag.',
    );
    await speakLanguage('zh-CN');
    expect(lifeWords(life, now, 'UTC')).toBe(
      '生命周期：2027年1月5日 08:00 签名，距今10天，已于 2027年1月14日 08:00 过期，已过期1天。',
    );
  });
});

describe('The histogram of ages', () => {
  const ages = [60, 3600, 86_400, null].map((upTo, index) => ({ upTo, rows: [0, 1, 1_200_000, 3][index] ?? 0 }));

  it('says in its name what it shows, and draws a column for every range with rows', () => {
    render(<AgeHistogram ages={ages} maxAge={3600} />);
    const picture = screen.getByRole('img');
    expect(picture.getAttribute('aria-label')).toBe(
      'The ages of 1,200,004 rows. The largest group, “1 hr to 1 day”, has 1,200,000.',
    );
    const columns = [...picture.querySelectorAll('rect')];
    expect(columns.map((column) => column.getAttribute('data-rows'))).toEqual(['1', '1200000', '3']);
    for (const column of columns) expect(Number(column.getAttribute('height'))).toBeGreaterThanOrEqual(2);
    expect(picture.textContent).toContain('max age 1 hr');
    expect(screen.getByRole('table').textContent).toContain('1 hr to 1 day1,200,000');
  });

  it('has its place before there is an age', () => {
    render(<AgeHistogram ages={[]} maxAge={null} />);
    expect(screen.queryByRole('img')).toBeNull();
    expect(screen.getByText('No row has had a signature with a time in it so far.').parentElement?.className).toBe(
      'ages',
    );
  });

  it('puts the max age where its range is', () => {
    expect([0, 60, 3600, 86_400, 1e10].map((age) => placeOfAge(ages, age))).toEqual([0, 1, 2, 3, 3.5]);
    expect(placeOfAge(ages, 30)).toBeCloseTo(0.5);
    expect(placeOfAge([{ upTo: null, rows: 1 }], 30)).toBe(0.5);
  });
});

describe('The bars of what needs which key', () => {
  const of = profile('shop', 'Shop', {
    keys: [keyInfo('a', '3f2a 91c0'), keyInfo('b', 'a910 5e5e'), keyInfo('c', '07bb 6ad2', { state: 'locked' })],
  });
  const key = (keyId: string, tokens: number, untimed = 0, expired = 0) => ({
    keyId,
    index: 0,
    fingerprint: of.keys.find(({ id }) => id === keyId)?.fingerprint ?? 'dead beef',
    tokens,
    untimed,
    expired,
    oldest: null,
    newest: null,
    retireFrom: null,
  });
  const dependence: Dependence = {
    keys: [key('a', 10), key('b', 6, 1, 2), key('c', 0), key('gone', 4, 0, 4)],
    tokens: 23,
    unverified: 3,
    untried: [],
  };

  it('are as long as the tokens are many, part by part', () => {
    expect(barsOf(dependence)).toEqual([
      { tokens: 10, parts: [{ part: 'live', from: 0, to: 10 }] },
      {
        tokens: 6,
        parts: [
          { part: 'live', from: 0, to: 3 },
          { part: 'untimed', from: 3, to: 4 },
          { part: 'expired', from: 4, to: 6 },
        ],
      },
      { tokens: 0, parts: [] },
      { tokens: 4, parts: [{ part: 'expired', from: 0, to: 4 }] },
      { tokens: 3, parts: [{ part: 'unverified', from: 0, to: 3 }] },
    ]);
    expect(barsOf({ ...dependence, unverified: 0 })).toHaveLength(4);
  });

  it('are named by their keys; a key that was not tried has no number, and each pattern is explained', () => {
    const { container } = render(<DependenceFigure profile={of} dependence={dependence} />);
    const picture = screen.getByRole('img');
    expect(picture.getAttribute('aria-label')).toBe(
      'Tokens by the key that they need: Current 10, Fallback 1 6, Fallback 2: not tried, Deleted 4, and No key here 3.',
    );
    const bars = [...picture.querySelectorAll('[data-bar]')].map(({ textContent }) => textContent);
    expect(bars).toEqual([
      'Current3f2a10',
      'Fallback 1a9106',
      'Fallback 207bbnot tried',
      'Deleteddead4',
      'No key here3',
    ]);
    const legend = container.querySelector<HTMLElement>('.chart-legend');
    expect(
      legend &&
        within(legend)
          .getAllByRole('listitem', { hidden: true })
          .map(({ textContent }) => textContent),
    ).toEqual(['accepted today', 'without a time', 'expired already', 'no key of the profile']);
    // None is told by its colour alone.
    const fills = ['untimed', 'expired'].map((part) =>
      picture.querySelector(`[data-part="${part}"]`)?.getAttribute('fill'),
    );
    expect(new Set(fills.map((fill) => fill?.match(/^url\(#.+\)$/)?.[0])).size).toBe(2);
    for (const fill of fills) expect(picture.querySelector(`[id="${fill?.slice(5, -1)}"]`)?.tagName).toBe('pattern');
  });
});
