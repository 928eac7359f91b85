import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { decodeSource } from '#core/source/decode-source.ts';
import { formatSource } from '#core/source/format-source.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { findFiles, troubleWith } from '../find-files.ts';
import { inFile } from '../loader.ts';
import { languageOption } from '../options.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';
import { filesSaid } from '../output/files-said.ts';

/** Writes files in their canonical form; comments stay. */
export const format: Command = {
  name: 'format',
  takes: '[PATHS...]',
  files: { least: 1, most: Number.POSITIVE_INFINITY, usual: ['scenarios'] },
  about: {
    en: 'Write files in the canonical format; the meaning and the comments stay.',
    zh: '把文件写成标准格式；内容和注释不变。',
  },
  options: {
    check: {
      about: {
        en: 'write nothing; fail if a file is not canonical',
        zh: '不写文件；有不合标准格式的文件则失败',
      },
    },
    lang: languageOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { terminal, language, say } = call;
  const isCheck = call.options.check === true;
  const { files, diagnostics } = await findFiles(terminal, call.files);
  let changed = 0;
  for (const { path } of files) {
    const answer = await formatFile(call, path, isCheck);
    if (Array.isArray(answer)) diagnostics.push(...answer);
    else if (answer === 'changed') {
      changed += 1;
      terminal.write(`${path}\n`);
    }
  }
  terminal.complain(diagnosticsText(diagnostics, language));
  const of = filesSaid(files.length);
  const closing = isCheck
    ? {
        en: `Looked at ${of.en}: ${changed} to format.`,
        zh: `查看了${of.zh}：${changed} 个需要整理格式。`,
      }
    : { en: `Formatted ${changed} of ${of.en}.`, zh: `共${of.zh}，整理了 ${changed} 个的格式。` };
  terminal.write(`${say(closing)}\n`);
  const failed = diagnostics.length > 0 || (isCheck && changed > 0);
  return failed ? exitCodes.failed : exitCodes.done;
}

async function formatFile(
  { terminal, loader }: Call,
  path: string,
  isCheck: boolean,
): Promise<'same' | 'changed' | Diagnostic[]> {
  const bytes = await loader.bytes(path);
  if (!bytes.ok) return bytes.error;
  const text = decodeSource(bytes.value);
  if (!text.ok) return inFile(path, text.error);
  const formatted = formatSource(text.value);
  if (!formatted.ok) return inFile(path, formatted.error);
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.value);
  if (written === formatted.value) return 'same';
  if (isCheck) return 'changed';
  const saved = await terminal.writeFile(path, formatted.value);
  return saved.ok ? 'changed' : [troubleWith(path, saved.error)];
}
