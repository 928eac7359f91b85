import { basename, dirname } from 'node:path';
import { type Diagnostic, isAnyError, type Wording } from '#core/basics/diagnostic.ts';
import { ok } from '#core/basics/result.ts';
import { lintScenario } from '#core/lint/lint.ts';
import { lintCampaign } from '#core/lint/lint-campaign.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { formatSource, formatTree } from '#core/source/format-source.ts';
import { readCampaign } from '#core/source/read-campaign.ts';
import { readLaw } from '#core/source/read-law.ts';
import { readRubric } from '#core/source/read-rubric.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readSeed } from '#core/source/read-seed.ts';
import { readWalkthroughs } from '#core/source/read-walkthroughs.ts';
import { revisionOfTree } from '#core/source/revision.ts';
import type { SourceTree } from '#core/source/source-tree.ts';
import { type Call, type Command, type ExitCode, exitCodes } from '../command.ts';
import { type FoundFile, findFiles } from '../find-files.ts';
import { notCanonical } from '../not-canonical.ts';
import { jsonOption, languageOption } from '../options.ts';
import { annotations } from '../output/annotations.ts';
import { diagnosticsText } from '../output/diagnostics-text.ts';
import { filesSaid } from '../output/files-said.ts';
import { withoutTwins } from '../output/without-twins.ts';

/** Says everything that is wrong with files, and what could be better. */
export const check: Command = {
  name: 'check',
  takes: '[PATHS...]',
  files: { least: 1, most: Number.POSITIVE_INFINITY, usual: ['scenarios'] },
  about: {
    en: 'Check scenarios, walkthroughs, rubric and law cards; fails if there is an error.',
    zh: '检查情境、演练脚本、评分标准和法律卡片；有错误则失败。',
  },
  options: {
    json: jsonOption,
    annotations: {
      about: {
        en: 'as annotations for GitHub, Gitea or Forgejo (::error file=…)',
        zh: '输出 GitHub、Gitea、Forgejo 的注解（::error file=…）',
      },
    },
    lang: languageOption,
  },
  run,
};

async function run(call: Call): Promise<ExitCode> {
  const { terminal, language, options, say } = call;
  const found = await findFiles(terminal, call.files);
  const all = [...found.diagnostics];
  for (const file of found.files) all.push(...(await checkFile(call, file)));
  const diagnostics = withoutTwins(all);
  const errors = diagnostics.filter((it) => it.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = found.files.length;
  if (options.json) {
    terminal.write(`${JSON.stringify({ files, errors, warnings, diagnostics }, null, 2)}\n`);
  } else {
    const written = options.annotations ? annotations : diagnosticsText;
    terminal.write(written(diagnostics, language));
    terminal.write(`${say(closingOf(files, errors, warnings))}\n`);
  }
  return errors > 0 ? exitCodes.failed : exitCodes.done;
}

async function checkFile(call: Call, { path, kind }: FoundFile): Promise<Diagnostic[]> {
  const bytes = await call.loader.bytes(path);
  if (!bytes.ok) return bytes.error;
  const readers = {
    walkthrough: readWalkthroughs,
    rubric: readRubric,
    law: readLaw,
    seed: readSeed,
  } as const;
  const read =
    kind === 'scenario'
      ? await readAndLint(call, path, bytes.value)
      : kind === 'campaign'
        ? await readAndLintCampaign(call, path, bytes.value)
        : readers[kind](bytes.value);
  const own = read.diagnostics.map((it) => ({ file: path, ...it }));
  if (read.tree === undefined) return own;
  const { text } = read.tree;
  const formatted = isAnyError(own) ? formatSource(text) : ok(formatTree(read.tree));
  return formatted.ok ? [...own, ...formatWarning(path, bytes.value, formatted.value)] : own;
}

async function readAndLint(
  { loader }: Call,
  path: string,
  bytes: Uint8Array,
): Promise<{ diagnostics: Diagnostic[]; tree?: SourceTree }> {
  const { scenario, tree, diagnostics } = readScenario(bytes);
  if (tree === undefined) return { diagnostics };
  if (scenario === undefined) return { diagnostics, tree };
  const companions = await loader.companionsOf(path);
  if (!companions.ok) return { diagnostics: [...diagnostics, ...companions.error], tree };
  const linted = lintScenario(
    { tree, scenario, ...companions.value, revision: revisionOfTree(tree) },
    { fileName: basename(path) },
  );
  return { diagnostics: [...diagnostics, ...linted], tree };
}

async function readAndLintCampaign(
  { loader, terminal }: Call,
  path: string,
  bytes: Uint8Array,
): Promise<{ diagnostics: Diagnostic[]; tree?: SourceTree }> {
  const { campaign, tree, diagnostics } = readCampaign(bytes);
  if (tree === undefined) return { diagnostics };
  if (campaign === undefined) return { diagnostics, tree };
  const scenarios = new Map<string, Scenario>();
  const beside = await findFiles(terminal, [dirname(path)]);
  for (const file of beside.files.filter((it) => it.kind === 'scenario')) {
    const read = await loader.bytes(file.path);
    // A scenario that cannot be read is complained about by its own check.
    const { scenario } = read.ok ? readScenario(read.value) : {};
    if (scenario !== undefined) scenarios.set(scenario.id, scenario);
  }
  return { diagnostics: [...diagnostics, ...lintCampaign(campaign, scenarios, tree)], tree };
}

function formatWarning(file: string, bytes: Uint8Array, formatted: string): Diagnostic[] {
  const written = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return formatted === written ? [] : [notCanonical(file, written, formatted)];
}

function closingOf(files: number, errors: number, warnings: number): Wording {
  const counted = (count: number, word: string) =>
    `${count === 0 ? 'no' : count} ${word}${count > 1 ? 's' : ''}`;
  const zh = (count: number, word: string) => (count === 0 ? `没有${word}` : `${count} 个${word}`);
  const said = filesSaid(files);
  return {
    en: `Checked ${said.en}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}.`,
    zh: `检查了${said.zh}：${zh(errors, '错误')}，${zh(warnings, '警告')}。`,
  };
}
