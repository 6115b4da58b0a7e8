// zlib (RFC 1950) with the bytes that CPython makes, and with a bound on what it reads.
import { inflateSync } from 'node:zlib';
// pako, not node:zlib, for compressing: Node carries Chromium's zlib, whose output differs from the stock zlib that CPython
// links, and so does pako 3, a new implementation. pako 2.1.0 is a port of the stock one and gives the same bytes.
import { deflate } from 'pako';
import { EncodingError } from '../errors.ts';

/** The most bytes that a payload may grow to: 10 MiB. */
export const maxDecompressed = 10 * 1024 * 1024;

/** Python's `zlib.compress(data)`, byte for byte. */
export const compress = (data: Uint8Array): Uint8Array => deflate(data);

/**
 * Python's `zlib.decompress(data)`: what follows the end of the stream is ignored, a stream that ends early is an error.
 * @param limit the most bytes to give back; decompression stops there, so that a zip bomb costs no more than this.
 * @throws EncodingError `decompressed-too-large`, or `malformed-zlib` where Python raises zlib.error.
 */
export function decompress(data: Uint8Array, limit = maxDecompressed): Uint8Array {
  try {
    return inflateSync(data, { maxOutputLength: limit });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new EncodingError(
        'decompressed-too-large',
        `The compressed payload grows past the limit of ${limit} bytes, so it was not unpacked.`,
        { limit },
      );
    }
    throw new EncodingError('malformed-zlib', 'The compressed payload is damaged: it is not a whole zlib stream.');
  }
}
