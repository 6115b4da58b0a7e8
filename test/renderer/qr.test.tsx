// The QR code as it is drawn, read back by a library that has no part in drawing it.
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { qrMatrix, qrPath, quietZone } from '../../renderer/views/links/qr-matrix.ts';

/** Paints the path's rectangles, each module as several pixels, on white with the quiet zone around. */
function painted(matrix: boolean[][]): { pixels: Uint8ClampedArray; side: number } {
  const scale = 3;
  const side = (matrix.length + 2 * quietZone) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  const path = qrPath(matrix);
  let length = 0;
  for (const [whole, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    length += whole.length;
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < Number(run) * scale; column += 1) {
        const at = ((Number(y) + quietZone) * scale + row) * side + (Number(x) + quietZone) * scale + column;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  expect(length).toBe(path.length);
  return { pixels, side };
}

function read(text: string) {
  const matrix = qrMatrix(text);
  if (matrix === null) return null;
  const { pixels, side } = painted(matrix);
  return { text: jsQR(pixels, side, side)?.data, modules: matrix.length };
}

const link = (length: number) => {
  const token = Array.from({ length }, (_, index) => 'eyJ1c2VyIjo0Mn0:1uXyZ2'[index % 22]).join('');
  return `https://example.com/recover/${token}/`.slice(-length);
};

describe('A link’s QR code', () => {
  it.each([40, 120, 150, 151, 400, 666, 667, 1200, 2953])('of %i bytes is read back, letter for letter', (length) => {
    expect(read(link(length))?.text).toBe(link(length));
  });

  it('corrects as many errors as leaves it easy to scan', () => {
    expect([150, 151, 666, 667].map((length) => qrMatrix(link(length))?.length)).toEqual([57, 49, 97, 89]);
  });

  it('is none for what no QR code holds, counted in bytes', () => {
    expect(qrMatrix(link(2954))).toBeNull();
    expect(qrMatrix('é'.repeat(1477))).toBeNull();
    expect(read('https://example.com/é/')?.text).toBe('https://example.com/é/');
  });
});
