import { type Diagnostic, startOfText, type Wording } from '#core/basics/diagnostic.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { decodeUtf8 } from './decode-utf8.ts';
import { tooLargeMistake } from './file-mistakes.ts';
import { lineMapOf } from './line-map.ts';
import { diagnosticOf } from './mistake.ts';
import { type SourceLimits, sourceLimits } from './source-limits.ts';

/**
 * The text of a file's bytes: strict UTF-8, within the size limit. Fails with the place of the
 * first bad byte; names files that are no text at all. A byte order mark at the start is dropped.
 */
export function decodeSource(
  bytes: Uint8Array,
  limits: SourceLimits = sourceLimits,
): Result<string, Diagnostic[]> {
  const kind = kindOf(bytes);
  if (kind !== undefined) return refuse('not-text', wordingOf[kind]);
  if (bytes.length > limits.bytes) {
    return fail([diagnosticOf(tooLargeMistake(limits.bytes), lineMapOf(''))]);
  }
  const { text, bad } = decodeUtf8(bytes);
  if (bad === undefined) return ok(text.startsWith('\ufeff') ? text.slice(1) : text);
  const place = lineMapOf(text).placeAt(text.length);
  const byte = `0x${(bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
  return fail([
    {
      code: 'not-utf-8',
      severity: 'error',
      message: {
        en: `The file is not UTF-8: byte ${bad + 1} (${byte}) fits no character.`,
        zh: `文件不是 UTF-8 编码：第 ${bad + 1} 个字节（${byte}）无法解读。`,
      },
      range: { start: place, end: place },
      suggestion: saveAsUtf8,
    },
  ]);
}

const saveAsUtf8: Wording = {
  en: 'Save the file again with the encoding UTF-8.',
  zh: '请用 UTF-8 编码重新保存文件。',
};

type Kind = 'utf-16' | 'zip' | 'gzip' | 'pdf' | 'word' | 'image';

const signatures: readonly [Kind, readonly number[]][] = [
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['word', [0xd0, 0xcf, 0x11, 0xe0]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

function kindOf(bytes: Uint8Array): Kind | undefined {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (found !== undefined) return found[0];
  const [first, second, third, fourth] = bytes;
  const isWide = (first === 0) !== (second === 0) && (third === 0) !== (fourth === 0);
  return bytes.length >= 4 && isWide && (first === 0) === (third === 0) ? 'utf-16' : undefined;
}

const wordingOf: Record<Kind, Wording> = {
  'utf-16': {
    en: 'The file is saved as UTF-16, not as UTF-8.',
    zh: '文件保存成了 UTF-16 编码，而不是 UTF-8。',
  },
  zip: {
    en: 'This is a zip archive (or a Word or Excel file), not a text file.',
    zh: '这是 zip 压缩包（或 Word、Excel 文件），不是文本文件。',
  },
  gzip: {
    en: 'This is a gzip archive, not a text file.',
    zh: '这是 gzip 压缩文件，不是文本文件。',
  },
  pdf: { en: 'This is a PDF, not a text file.', zh: '这是 PDF 文件，不是文本文件。' },
  word: {
    en: 'This is an old Word or Excel file, not a text file.',
    zh: '这是旧版 Word 或 Excel 文件，不是文本文件。',
  },
  image: { en: 'This is a picture, not a text file.', zh: '这是图片，不是文本文件。' },
};

function refuse(code: string, message: Wording): Result<string, Diagnostic[]> {
  const suggestion: Wording = {
    en: 'Save the scenario as a plain text file with the encoding UTF-8.',
    zh: '请把情境保存为 UTF-8 编码的纯文本文件。',
  };
  return fail([{ code, severity: 'error', message, range: startOfText, suggestion }]);
}
