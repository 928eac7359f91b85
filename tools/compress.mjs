import { readFile, stat, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { filesUnder } from './files-under.mjs';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Fonts and bitmaps are compressed already. */
const worthIt = /\.(?:js|mjs|css|html|svg|json|webmanifest|txt)$/;
/** Below one network packet nothing is won. */
const leastBytes = 1400;

/** Writes a .br and a .gz beside every text file of the folder. @param {string} folder */
export async function compress(folder) {
  const files = filesUnder(folder).filter((file) => worthIt.test(file));
  await Promise.all(
    files.map(async (file) => {
      if ((await stat(file)).size < leastBytes) return;
      const text = await readFile(file);
      await writeFile(`${file}.br`, await brotli(text));
      await writeFile(`${file}.gz`, await zip(text, { level: 9 }));
    }),
  );
}
