import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Walkthrough } from '#core/scenario/walkthrough.ts';
import { readWalkthroughs } from '#core/source/read-walkthroughs.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { companionKinds, fileKindOf, scenarioBeside, walkthroughsBeside } from '../file-kind.ts';
import { findFiles } from '../find-files.ts';
import { analysed, inFile } from '../loader.ts';
import { jsonOption, languageOption } from '../options.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';
import { type ScenarioWalk, walkScenario } from '../walk/walk-scenario.ts';
import { walkClosing, walkText } from '../walk/walk-text.ts';

/** Runs the authored walkthroughs and says what they expected and did not find. */
export const walk: Command = {
  name: 'walk',
  takes: '[PATHS...]',
  files: { least: 1, most: Number.POSITIVE_INFINITY, usual: ['scenarios'] },
  about: {
    en: 'Run the walkthroughs: moves, ending, verdict, scores, and whether they cover every beat and ending.',
    zh: '运行演练脚本：核对每一步、结局、评定和分数，并检查是否覆盖所有环节和结局。',
  },
  options: { json: jsonOption, lang: languageOption },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { terminal, language, say } = call;
  const { diagnostics, scenarios } = await scenariosMeant(call);
  const walks: ScenarioWalk[] = [];
  for (const file of scenarios) {
    const walked = await walkFile(call, file);
    if ('scenario' in walked) walks.push(walked);
    else diagnostics.push(...walked.diagnostics);
    if (call.options.json || !('scenario' in walked)) continue;
    terminal.write(walkText(walked, language));
  }
  const failed = diagnostics.length > 0 || walks.some((it) => !it.passed);
  if (call.options.json) {
    terminal.write(
      `${JSON.stringify({ passed: !failed, scenarios: walks, diagnostics }, null, 2)}\n`,
    );
  } else {
    terminal.complain(diagnosticsText(diagnostics, language));
    terminal.write(`${say(walkClosing(walks, diagnostics))}\n`);
  }
  return failed ? exitCodes.failed : exitCodes.done;
}

/** The scenarios to walk, each once, whether named by themselves or by their walkthroughs. */
async function scenariosMeant({ terminal, files: paths }: Call) {
  const { files, diagnostics } = await findFiles(terminal, paths);
  const scenarios = files.flatMap(({ path, kind }) => {
    if (kind === 'walkthrough') return scenarioBeside(path);
    return kind === 'scenario' ? path : [];
  });
  const named = paths.filter((it) => companionKinds.some((kind) => kind === fileKindOf(it)));
  for (const file of named) diagnostics.push(nothingToWalk(file));
  return { diagnostics, scenarios: [...new Set(scenarios)].sort() };
}

async function walkFile(
  { loader }: Call,
  file: string,
): Promise<ScenarioWalk | { diagnostics: Diagnostic[] }> {
  const loaded = await loader.scenario(file);
  const beside = walkthroughsBeside(file);
  const bytes = await loader.bytes(beside);
  const read = bytes.ok ? readWalkthroughs(bytes.value) : { diagnostics: bytes.error };
  const walkthroughs: Walkthrough[] | undefined =
    'walkthroughs' in read ? read.walkthroughs : undefined;
  if (!loaded.ok || walkthroughs === undefined) {
    const own = walkthroughs === undefined ? inFile(beside, read.diagnostics) : [];
    return { diagnostics: [...(loaded.ok ? [] : loaded.error), ...own] };
  }
  const analysis = analysed(loaded.value);
  if (!analysis.ok) return { diagnostics: analysis.error };
  return walkScenario(loaded.value, walkthroughs, analysis.value);
}

function nothingToWalk(file: string): Diagnostic {
  const place = { line: 1, column: 1, offset: 0 };
  return {
    code: 'nothing-to-walk',
    severity: 'error',
    message: { en: 'This file has no walkthroughs.', zh: '这个文件没有演练脚本。' },
    range: { start: place, end: place },
    file,
  };
}
