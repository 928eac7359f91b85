import type { Wording } from '#core/basics/diagnostic.ts';
import { type FormatName, formatOf, formats, isFormatName } from './file-kinds.ts';
import type { Mistake } from './mistake.ts';
import type { SourceTree } from './source-tree.ts';

/** Refuses a file of another kind or version before its parts are read. */
export function checkFormat(tree: SourceTree, wanted: FormatName): Mistake[] {
  const { data } = tree;
  const written = typeof data === 'object' && !Array.isArray(data) ? data.format : undefined;
  const { version, name } = formats[wanted];
  const expected = `${wanted}/${version}`;
  const { start, end } = tree.rangeOf(written === undefined ? [] : ['format']);
  const at = { start: start.offset, end: written === undefined ? start.offset + 1 : end.offset };
  const line: Wording = {
    en: `Write \`format: ${expected}\` at the top of the file.`,
    zh: `请在文件开头写 \`format: ${expected}\`。`,
  };
  const found = formatOf(data);
  if (found?.name === wanted && found.version === version) return [];
  if (written === undefined) {
    const message: Wording = {
      en: `This file does not say that it is ${name.en}: "format" is missing.`,
      zh: `文件没有说明它是${name.zh}：缺少“format”。`,
    };
    return [{ code: 'missing-format', ...at, message, suggestion: line }];
  }
  if (found?.name === wanted && found.version > version) {
    const message: Wording = {
      en: `This file was written for a newer Doorstep (${wanted}/${found.version}); this one reads up to ${expected}.`,
      zh: `此文件由更新版本的“家门口”编写（${wanted}/${found.version}）；当前版本最高支持 ${expected}。`,
    };
    return [{ code: 'newer-format', ...at, message, suggestion: updateIt }];
  }
  if (isFormatName(found?.name) && found.name !== wanted) {
    const other = formats[found.name].name;
    const message: Wording = {
      en: `This file holds ${other.en}, but ${name.en} is wanted here.`,
      zh: `此文件的内容是${other.zh}，而这里需要的是${name.zh}。`,
    };
    return [{ code: 'other-kind-of-file', ...at, message }];
  }
  const said = typeof written === 'string' ? written.slice(0, 60) : '…';
  const message: Wording = {
    en: `"${said}" is no known format.`,
    zh: `“${said}”不是已知的格式。`,
  };
  return [{ code: 'unknown-format', ...at, message, suggestion: line }];
}

const updateIt: Wording = { en: 'Update Doorstep.', zh: '请更新“家门口”。' };
