// Reads a QR code off a picture of the window, with a library that has no part in drawing it.
import { Buffer } from 'node:buffer';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';

interface Picture {
  width: number;
  height: number;
  /** RGBA, base64. */
  pixels: string;
}

/** What the only QR code in the window says, as it is on the screen; null when none is found. */
export async function readQr(page: Page): Promise<string | null> {
  const png = await page.screenshot({ scale: 'device' });
  const { width, height, pixels } = await page.evaluate(async (base64): Promise<Picture> => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws on no canvas.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let binary = '';
    for (let at = 0; at < data.length; at += 8192) binary += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: image.width, height: image.height, pixels: btoa(binary) };
  }, png.toString('base64'));
  return jsQR(new Uint8ClampedArray(Buffer.from(pixels, 'base64')), width, height)?.data ?? null;
}
