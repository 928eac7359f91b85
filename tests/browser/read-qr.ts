import type { Locator } from 'playwright-core';
import decodeQR from 'qr/decode.js';

/** What a camera reads from a QR code as it stands on the screen. */
export async function readQr(code: Locator): Promise<string> {
  const png = (await code.screenshot()).toString('base64');
  // A page of no server has no policy that forbids looking at a picture.
  const blank = await code.page().context().newPage();
  const { width, height, pixels } = await blank.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const brush = canvas.getContext('2d');
    brush?.drawImage(picture, 0, 0);
    const seen = brush?.getImageData(0, 0, picture.width, picture.height);
    return { width: picture.width, height: picture.height, pixels: Array.from(seen?.data ?? []) };
  }, png);
  await blank.close();
  return decodeQR({ width, height, data: Uint8Array.from(pixels) });
}
