// A link as the modules of a QR code, with as much error correction as leaves it easy to scan off a screen.
import { encodeQR } from 'qr';

/** What the largest code holds. */
export const maxBytes = 2953;

/** By length in bytes: up to 57 modules a side, up to 97, and all that a QR code can hold (version 40, ISO/IEC 18004 table 7). */
const levels = [
  { maxBytes: 150, level: 'quartile' },
  { maxBytes: 666, level: 'medium' },
  { maxBytes, level: 'low' },
] as const;

/** More modules than this are hard to scan unless drawn large. */
export const denseModules = 97;
/** The clear space that scanners need on each side, in modules. */
export const quietZone = 4;

const utf8 = new TextEncoder();

/** Rows of modules, true for dark, without the quiet zone; null when no QR code holds that much. */
export function qrMatrix(text: string): boolean[][] | null {
  const { length } = utf8.encode(text);
  const fitting = levels.find(({ maxBytes }) => length <= maxBytes);
  if (fitting === undefined) return null;
  // The library draws at least one light module around it.
  const framed = encodeQR(text, 'raw', { ecc: fitting.level, border: 1 });
  return framed.slice(1, -1).map((row) => row.slice(1, -1));
}

/** The dark modules as one SVG path: a rectangle for each run of them in a row. */
export function qrPath(matrix: readonly (readonly boolean[])[]): string {
  let path = '';
  matrix.forEach((row, y) => {
    for (let x = 0; x < row.length; ) {
      const start = x;
      while (row[x] === true) x += 1;
      if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
      else x += 1;
    }
  });
  return path;
}
