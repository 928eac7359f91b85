import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';

/** What a line may have at most: 500 rows of the longest scenarios (bytes). */
const longestLine = 256 * 1024 * 1024;
/** JSON of ours shrinks to a tenth or so; what shrinks two hundred times was made to burst. */
const mostUnpacked = { times: 200, atLeast: 64 * 1024 * 1024 };

/**
 * The lines of a gzipped backup one by one, never more of them in memory than one. A file that is no
 * gzip, was cut short or changed, or unpacks to more than it can honestly hold, is refused in words.
 */
export async function* backupLines(
  file: string,
  limits = { longestLine, mostUnpacked },
): AsyncGenerator<string> {
  const handle = await open(file);
  const { size } = await handle.stat();
  const most = Math.max(limits.mostUnpacked.atLeast, size * limits.mostUnpacked.times);
  const unpacked = createGunzip();
  const packed = handle.createReadStream();
  packed.on('error', (error) => unpacked.destroy(error));
  let begun: Buffer[] = [];
  let length = 0;
  let total = 0;
  try {
    for await (const part of packed.pipe(unpacked) as AsyncIterable<Buffer>) {
      total += part.length;
      if (total > most) {
        throw new Error(
          `${file} (${size} bytes) unpacks to more than ${most} bytes: it is no backup of Doorstep`,
        );
      }
      let from = 0;
      for (let end = part.indexOf('\n'); end >= 0; end = part.indexOf('\n', from)) {
        yield Buffer.concat([...begun, part.subarray(from, end)]).toString('utf8');
        begun = [];
        length = 0;
        from = end + 1;
      }
      begun.push(part.subarray(from));
      length += part.length - from;
      if (length > limits.longestLine) {
        throw new Error(`${file} holds a line without an end: it is no backup of Doorstep`);
      }
    }
    if (length > 0) throw new Error(`${file} ends too early: it is not a whole backup`);
  } catch (error) {
    throw inWords(file, error);
  } finally {
    packed.destroy();
    unpacked.destroy();
    await handle.close().catch(() => {});
  }
}

function inWords(file: string, error: unknown): unknown {
  const { code } = error as { code?: string };
  if (code === 'Z_BUF_ERROR') return new Error(`${file} ends too early: it is not a whole backup`);
  if (code?.startsWith('Z_')) {
    return new Error(`${file} is not packed as a backup is (gzip), or was damaged on the way`);
  }
  return error;
}
