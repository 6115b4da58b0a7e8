// A link as the modules of a QR code, with as much error correction as leaves it easy to scan off a screen.
import { encodeQR } from 'qr';

type Level = 'quartile' | 'medium' | 'low';

/** The most modules a side that each level may take; a level further down only where the one before would be denser. */
const levels: readonly { level: Level; maxModules: number }[] = [
  { level: 'quartile', maxModules: 57 },
  { level: 'medium', maxModules: 97 },
  { level: 'low', maxModules: 177 },
];

/** More modules than this are hard to scan unless drawn large. */
export const denseModules = 117;
/** The clear space that scanners need on each side, in modules (ISO/IEC 18004). */
export const quietZone = 4;

/** Rows of modules, true for dark, without the quiet zone; null when no QR code holds a text of that length (2,953 bytes at most). */
export function qrMatrix(text: string): boolean[][] | null {
  for (const { level, maxModules } of levels) {
    const matrix = encode(text, level);
    if (matrix !== null && matrix.length <= maxModules) return matrix;
  }
  return null;
}

/** Null when the text does not fit. */
function encode(text: string, ecc: Level): boolean[][] | null {
  if (text.length > 3000) return null;
  try {
    return encodeQR(text, 'raw', { ecc, border: 0 });
  } catch {
    return null;
  }
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
