import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { backupLines } from '#server/operations/backup-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-lines-'));
const file = join(folder, 'academy.gz');
afterAll(() => rmSync(folder, { recursive: true }));

async function linesOf(bytes: Buffer, limits?: Parameters<typeof backupLines>[1]) {
  writeFileSync(file, bytes);
  return Array.fromAsync(backupLines(file, limits));
}

const small = { longestLine: 100_000, mostUnpacked: { times: 20, atLeast: 1_000_000 } };
/** 40 MB of zeros in 40 KB. */
const bomb = gzipSync(Buffer.alloc(40_000_000));

describe('the lines of a backup', () => {
  it('come one by one, wherever the parts of the file end', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `${i} 卫岚 ${'x'.repeat(i % 97)}`);
    expect(await linesOf(gzipSync(`${lines.join('\n')}\n`))).toEqual(lines);
  });

  it.each([
    ['no gzip at all', Buffer.from('{"format":"doorstep-backup/1"}\n'), /not packed as a backup/],
    ['an empty file', Buffer.alloc(0), /ends too early/],
    ['cut short', gzipSync('a line\n'.repeat(9000)).subarray(0, 60), /ends too early/],
    ['without its last line end', gzipSync('a line'), /ends too early/],
    ['one bit changed', flipped(gzipSync(`${Math.PI} a line\n`.repeat(99))), /damaged|too early/],
    ['something behind the end', Buffer.concat([gzipSync('a\n'), gzipSync('b')]), /too early/],
  ])('%s is refused in words', async (_what, bytes, words) => {
    await expect(linesOf(bytes)).rejects.toThrow(words);
  });

  it('a file made to burst is given up early: by what it unpacks to, and by a line without end', async () => {
    await expect(linesOf(bomb, small)).rejects.toThrow(/line without an end/);
    const lines = gzipSync(Buffer.alloc(40_000_000, `${'0'.repeat(999)}\n`));
    await expect(linesOf(lines, small)).rejects.toThrow(/unpacks to more than/);
  });

  it('a file that is not there is named', async () => {
    rmSync(file, { force: true });
    await expect(Array.fromAsync(backupLines(file))).rejects.toThrow(/academy\.gz/);
  });
});

function flipped(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  changed[Math.floor(bytes.length / 2)]! ^= 1;
  return changed;
}
