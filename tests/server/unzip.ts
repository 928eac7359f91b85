import { inflateRawSync } from 'node:zlib';

/** The texts of a zip file, by name: enough of the format to look into our own files. */
export function unzip(file: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  let at = file.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  while (at >= 0 && file.readUInt32LE(at) === 0x02014b50) {
    const [size, nameLength, extra, comment] = [20, 28, 30, 32].map((it, i) =>
      i === 0 ? file.readUInt32LE(at + it) : file.readUInt16LE(at + it),
    ) as [number, number, number, number];
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const start = file.readUInt32LE(at + 42);
    const data = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
    const bytes = file.subarray(data, data + size);
    const isDeflated = file.readUInt16LE(at + 10) === 8;
    parts.set(name, (isDeflated ? inflateRawSync(bytes) : bytes).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
