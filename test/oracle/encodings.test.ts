// JSON, base64, base62 and zlib against a living Python.
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import * as base62 from '../../electron/signing/encoding/base62.ts';
import * as base64url from '../../electron/signing/encoding/base64url.ts';
import { compactJson } from '../../electron/signing/encoding/python-json.ts';
import { compress, decompress } from '../../electron/signing/encoding/zlib.ts';
import * as any from '../signing/support/arbitraries.ts';
import { announceSeed } from '../signing/support/seed.ts';
import { expectSame, forCases, outcomeOf } from './compare.ts';
import { Oracle } from './oracle.ts';

announceSeed('oracle: encodings');
const oracle = await Oracle.start();
afterAll(() => oracle.stop());

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

describe('JSON', () => {
  it('is printed alike', async () => {
    let read = 0;
    await forCases(1500, any.jsonText, async (text) => {
      const ours = outcomeOf(() => compactJson(text));
      expectSame(ours, await oracle.ask('json', { text }), text);
      if (ours.ok !== undefined) read++;
    });
    // The generator writes JSON; were it all refused by both, nothing would have been compared.
    expect(read).toBeGreaterThan(1400);
  });

  it('is accepted and refused alike when damaged', async () => {
    await forCases(2000, any.damagedJsonText, async (text) => {
      expectSame(
        outcomeOf(() => compactJson(text)),
        await oracle.ask('json', { text }),
        text,
      );
    });
  });

  it('has the same doubles', async () => {
    const bits = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => {
      const view = new DataView(new ArrayBuffer(8));
      view.setBigUint64(0, value);
      return view.getFloat64(0);
    });
    const power = fc
      .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -30, max: 30 }))
      .map(([m, e]) => m * 10 ** e);
    const written = fc.stringMatching(/^-?[1-9][0-9]{0,25}\.[0-9]{1,25}([eE][+-]?[0-9]{1,3})?$/);
    const number = fc.oneof(
      fc.oneof(bits, power).map((value) => String(value).replace(/^(-?\d+)$/, '$1.0')),
      written,
    );
    await forCases(1500, number, async (text) => {
      expectSame(
        outcomeOf(() => compactJson(text)),
        await oracle.ask('json', { text }),
        text,
      );
    });
  });
});

describe('base64, base62 and zlib', () => {
  it('reads base64 as leniently', async () => {
    const text = fc.oneof(fc.stringMatching(/^[\w=+/. \n-]{0,16}$/), fc.base64String({ maxLength: 24 }), any.text);
    await forCases(1500, text, async (value) => {
      expectSame(
        outcomeOf(() => hex(base64url.decode(value))),
        await oracle.ask('b64decode', { text: value }),
        value,
      );
    });
  });

  it('reads base62 alike', async () => {
    await forCases(300, fc.stringMatching(/^-?[0-9A-Za-z]{1,40}$/), async (text) => {
      expectSame(
        outcomeOf(() => String(base62.decode(text))),
        await oracle.ask('b62decode', { text }),
        text,
      );
    });
  });

  it('compresses to the same bytes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 2000 }),
      fc
        .array(fc.constantFrom('{"id":', '"name":"', 'aaaa', ',', '漢', '0123456789'), { maxLength: 3000 })
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await forCases(300, bytes, async (data) => {
      expectSame({ ok: hex(compress(data)) }, await oracle.ask('compress', { hex: hex(data) }), data.length);
    });
    // Longer than the window of 32 KiB and than one block, with repeats near and far.
    const parts = fc.array(any.jsonText, { minLength: 100, maxLength: 300 });
    await forCases(20, parts, async (texts) => {
      const data = Buffer.from(
        texts.flatMap((text, i) => [text, String(i), ...texts.slice(i % 50, (i % 50) + 20)]).join(''),
      );
      expectSame({ ok: hex(compress(data)) }, await oracle.ask('compress', { hex: hex(data) }), data.length);
    });
  });

  it('reads damaged streams alike', async () => {
    const cases = fc.record({
      data: fc.uint8Array({ maxLength: 60 }),
      at: fc.nat(),
      byte: fc.nat(255),
      cut: fc.nat(8),
      tail: fc.uint8Array({ maxLength: 4 }),
    });
    await forCases(800, cases, async ({ data, at, byte, cut, tail }) => {
      const stream = deflateSync(data);
      if (byte % 2 === 1) stream[at % stream.length] = byte;
      const damaged = Buffer.concat([stream.subarray(0, stream.length - (cut > 4 ? cut - 4 : 0)), tail]);
      expectSame(
        outcomeOf(() => hex(decompress(damaged))),
        await oracle.ask('decompress', { hex: hex(damaged) }),
        hex(damaged),
      );
    });
  });
});
