import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { findFiles } from '../find-files.ts';
import { analysed } from '../loader.ts';
import { languageOption } from '../options.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';
import { decisionsOf } from '../solve/alternatives.ts';
import { decisionsText } from '../solve/decisions-text.ts';
import { solutionOf } from '../solve/solution.ts';
import { solutionText } from '../solve/solution-text.ts';

/** Finds the best line and the chance level of scenarios. */
export const solve: Command = {
  name: 'solve',
  takes: 'FILES...',
  files: { least: 1, most: Number.POSITIVE_INFINITY, usual: [] },
  about: {
    en: 'Find the best line, par and the chance level, exactly.',
    zh: '精确求出最佳路线、最佳总分和瞎猜水平。',
  },
  options: {
    json: { about: { en: 'one JSON object a line for each scenario', zh: '每个情境一行 JSON' } },
    table: {
      about: {
        en: 'also what every alternative along the best line costs',
        zh: '另列出最佳路线上每个选择的代价',
      },
    },
    lang: languageOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { terminal, language, say } = call;
  const found = await findFiles(terminal, call.files);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const files = found.files.filter((it) => it.kind === 'scenario');
  let solved = 0;
  for (const { path } of files) {
    const faults = await solveFile(call, path);
    diagnostics.push(...faults);
    if (faults.length === 0) solved += 1;
  }
  terminal.complain(diagnosticsText(diagnostics, language));
  const closing = `${say(closingOf(solved, files.length))}\n`;
  if (call.options.json) terminal.complain(closing);
  else terminal.write(closing);
  return diagnostics.length > 0 || solved === 0 ? exitCodes.failed : exitCodes.done;
}

async function solveFile(call: Call, file: string): Promise<Diagnostic[]> {
  const { terminal, loader, language } = call;
  const loaded = await loader.scenario(file);
  if (!loaded.ok) return loaded.error;
  const began = terminal.elapsed();
  const analysis = analysed(loaded.value);
  if (!analysis.ok) return analysis.error;
  const solution = solutionOf(loaded.value, analysis.value, terminal.elapsed() - began);
  const wantsTable = call.options.table === true;
  const decisions = wantsTable ? decisionsOf(loaded.value.tables, analysis.value) : [];
  if (call.options.json) {
    const line = wantsTable ? { ...solution, decisions } : solution;
    terminal.write(`${JSON.stringify(line)}\n`);
    return [];
  }
  terminal.write(solutionText(loaded.value, analysis.value, solution, language, terminal.width));
  if (wantsTable) terminal.write(decisionsText(decisions, language));
  return [];
}

function closingOf(solved: number, files: number): Wording {
  const left = files - solved;
  const what = solved === 1 ? 'scenario' : 'scenarios';
  return {
    en: `Solved ${solved} ${what}${left === 0 ? '' : `; ${left} could not be solved`}.`,
    zh: `求解了 ${solved} 个情境${left === 0 ? '' : `，${left} 个未能求解`}。`,
  };
}
