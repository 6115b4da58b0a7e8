// `npm run icons`: draws assets/icon.svg at every size that a system asks for, into packaging/. A test holds the files to the drawing.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const drawing = join(root, 'assets/icon.svg');
export const iconsFolder = join(root, 'packaging/icons');
/** Which drawing the files were made from. */
export const stampFile = join(iconsFolder, 'drawing.sha256');

/** Pixels; each a PNG of its own for Linux. */
export const linuxSizes = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];
/** What Windows shows at 100 to 400 %. */
const icoSizes = [16, 20, 24, 32, 40, 48, 64, 96, 128, 256];
/** Apple's names for PNGs of that many pixels; a size has a second name where it is the double of a smaller one. */
const icnsTypes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);

export const drawingHash = () => createHash('sha256').update(readFileSync(drawing)).digest('hex');

/** @param {Map<number, Buffer>} pictures @returns {Buffer} A directory entry a size, then the PNGs. */
function ico(pictures) {
  const header = Buffer.alloc(6 + 16 * icoSizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(icoSizes.length, 4);
  let offset = header.length;
  for (const [index, size] of icoSizes.entries()) {
    const { length } = pictureOf(pictures, size);
    const at = 6 + 16 * index;
    // 0 stands for 256.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([header, ...icoSizes.map((size) => pictureOf(pictures, size))]);
}

/** @param {Map<number, Buffer>} pictures @returns {Buffer} A name, a length and a PNG each. */
function icns(pictures) {
  const parts = icnsTypes.map(([type, size]) => {
    const picture = pictureOf(pictures, size);
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(picture.length + 8, 4);
    return Buffer.concat([head, picture]);
  });
  const head = Buffer.alloc(8);
  head.write('icns', 'latin1');
  head.writeUInt32BE(
    parts.reduce((sum, { length }) => sum + length, 8),
    4,
  );
  return Buffer.concat([head, ...parts]);
}

/** @param {Map<number, Buffer>} pictures @param {number} size @returns {Buffer} */
function pictureOf(pictures, size) {
  const picture = pictures.get(size);
  if (picture === undefined) throw new Error(`No picture of ${size} pixels.`);
  return picture;
}

/** @param {number[]} sizes @returns {Promise<Map<number, Buffer>>} */
async function draw(sizes) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('Chromium draws the icons, and none is installed. Nothing was changed.');
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    const source = `data:image/svg+xml;base64,${readFileSync(drawing).toString('base64')}`;
    /** @type {Map<number, Buffer>} */
    const pictures = new Map();
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>*{margin:0}img{display:block}</style><img src="${source}" width="${size}" height="${size}">`,
      );
      await page.locator('img').evaluate((image) => /** @type {HTMLImageElement} */ (image).decode());
      pictures.set(size, await page.screenshot({ omitBackground: true }));
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pictures = await draw([...new Set([...linuxSizes, ...icoSizes, ...icnsTypes.map(([, size]) => size)])]);
  mkdirSync(iconsFolder, { recursive: true });
  for (const size of linuxSizes) writeFileSync(join(iconsFolder, `${size}x${size}.png`), pictureOf(pictures, size));
  writeFileSync(join(dirname(iconsFolder), 'icon.ico'), ico(pictures));
  writeFileSync(join(dirname(iconsFolder), 'icon.icns'), icns(pictures));
  writeFileSync(stampFile, `${drawingHash()}\n`);
}
