import { Buffer } from 'node:buffer';
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compress, decompress, maxDecompressed } from '../../../electron/signing/encoding/zlib.ts';
import { codeOf } from '../support/thrown.ts';

const packed = compress(Buffer.from('abc'));

describe('zlib', () => {
  it('ignores what follows the stream, as Python does', () => {
    expect(Buffer.from(decompress(Buffer.concat([packed, Buffer.from('junk')]))).toString()).toBe('abc');
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['one byte', packed.subarray(0, 1)],
    ['a stream without its end', packed.subarray(0, -1)],
    ['a wrong checksum', Buffer.concat([packed.subarray(0, -1), Buffer.from([0])])],
    ['another format', Buffer.from('not zlib at all')],
    ['a stream that needs a dictionary', deflateSync('abcabcabc', { dictionary: Buffer.from('abc') })],
  ])('refuses %s', (_what, data) => {
    expect(codeOf(() => decompress(data))).toBe('malformed-zlib');
  });

  it('gives back exactly the limit and refuses one byte more', () => {
    const atLimit = deflateSync(Buffer.alloc(maxDecompressed));
    expect(decompress(atLimit).length).toBe(maxDecompressed);
    expect(codeOf(() => decompress(deflateSync(Buffer.alloc(maxDecompressed + 1))))).toBe('decompressed-too-large');
  });

  it('stops a zip bomb near the limit instead of unpacking it', () => {
    // 256 MiB of zeros, in a quarter of a MiB.
    const bomb = deflateSync(Buffer.alloc(256 << 20));
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(() => decompress(bomb))).toBe('decompressed-too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4 * maxDecompressed);
  });
});
