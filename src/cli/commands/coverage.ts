import { join } from 'node:path';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { coverageOf, isUncovered } from '#core/scenario/coverage.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { findFiles } from '../find-files.ts';
import { inFile } from '../loader.ts';
import { languageOption } from '../options.ts';
import { coveragePage } from '../output/coverage-page.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';

/** Prints which saying of the essay is trained where; fails if one is trained nowhere. */
export const coverage: Command = {
  name: 'coverage',
  takes: '[FOLDER]',
  files: { least: 1, most: 1, usual: ['scenarios'] },
  about: {
    en: 'Print which saying of the seed file is trained by which scenario, as Markdown.',
    zh: '以 Markdown 输出种子文件里每句话由哪些情境训练。',
  },
  options: { lang: languageOption },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { terminal, loader, language, say } = call;
  const folder = call.files[0]!;
  const found = await findFiles(terminal, [folder]);
  const seed = await loader.seedFor(join(folder, 'seed.yaml'));
  const faults: Diagnostic[] = [...found.diagnostics, ...(seed.ok ? [] : seed.error)];
  const scenarios: Scenario[] = [];
  for (const { path } of found.files.filter(({ kind }) => kind === 'scenario')) {
    const bytes = await loader.bytes(path);
    const read = bytes.ok ? readScenario(bytes.value) : { diagnostics: bytes.error };
    if ('scenario' in read && read.scenario !== undefined) scenarios.push(read.scenario);
    else faults.push(...inFile(path, read.diagnostics));
  }
  if (!seed.ok || faults.length > 0) {
    terminal.complain(diagnosticsText(faults, language));
    return exitCodes.failed;
  }
  const rows = coverageOf(seed.value, scenarios);
  terminal.write(coveragePage(rows));
  const missing = rows.filter(isUncovered).map(({ id }) => id);
  if (missing.length === 0) return exitCodes.done;
  terminal.complain(
    `${say({
      en: `Trained nowhere: ${missing.join(', ')}.`,
      zh: `没有任何情境训练：${missing.join('、')}。`,
    })}\n`,
  );
  return exitCodes.failed;
}
