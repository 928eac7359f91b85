import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import type { Language } from '#core/basics/text.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { columns } from '../output/columns.ts';
import type { ScenarioWalk, WalkthroughRun } from './walk-scenario.ts';

/** One scenario's walkthroughs for a person: a row each, with what went wrong below. */
export function walkText(walk: ScenarioWalk, language: Language): string {
  const heads = { en: ['walkthrough', 'ending', 'verdict'], zh: ['演练', '结局', '评定'] }[
    language
  ];
  const rows = columns(
    [['', ...heads, ...dimensions], ...walk.walkthroughs.map(rowOf)],
    [4, 5, 6, 7],
  );
  const lines = walk.walkthroughs.flatMap(({ faults }, i) => [
    rows[i + 1]!,
    ...faults.map((it) => `    ${it[language]}`),
  ]);
  const missing = [
    ...missingLine(
      walk.unvisitedBeats,
      { en: 'beats never visited', zh: '未经过的环节' },
      language,
    ),
    ...missingLine(
      walk.unvisitedEndings,
      { en: 'endings never reached', zh: '未到达的结局' },
      language,
    ),
  ];
  return `${[walk.file, rows[0]!, ...lines, ...missing].map((it, i) => (i === 0 ? it : `  ${it}`)).join('\n')}\n\n`;
}

/** The sentence that says what was done. */
export function walkClosing(
  walks: readonly ScenarioWalk[],
  diagnostics: readonly Diagnostic[],
): Wording {
  const runs = walks.flatMap((it) => it.walkthroughs);
  const failed = runs.filter((it) => !it.passed).length;
  const gaps = walks.filter((it) => it.unvisitedBeats.length + it.unvisitedEndings.length > 0);
  const unread = new Set(diagnostics.map((it) => it.file)).size;
  const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  const walked = runs.length > 0;
  const en = [
    ...(walked ? [failed === 0 ? 'all passed' : `${failed} failed`] : []),
    ...(walked && gaps.length === 0 ? ['every beat and ending visited'] : []),
    ...(gaps.length === 0
      ? []
      : [`${count(gaps.length, 'scenario')} with beats or endings never visited`]),
    ...(unread === 0 ? [] : [`${count(unread, 'file')} could not be used`]),
  ];
  const zh = [
    ...(walked ? [failed === 0 ? '全部通过' : `${failed} 个未通过`] : []),
    ...(walked && gaps.length === 0 ? ['所有环节和结局都已经过'] : []),
    ...(gaps.length === 0 ? [] : [`${gaps.length} 个情境有未经过的环节或结局`]),
    ...(unread === 0 ? [] : [`${unread} 个文件无法使用`]),
  ];
  return {
    en: `Walked ${count(runs.length, 'walkthrough')} of ${count(walks.length, 'scenario')}: ${en.join(', ')}.`,
    zh: `运行了 ${walks.length} 个情境的 ${runs.length} 个演练：${zh.join('，')}。`,
  };
}

function rowOf({ passed, name, ending, verdict, scores }: WalkthroughRun): string[] {
  return [
    passed ? '✓' : '✗',
    name,
    ending ?? '-',
    verdict ?? '-',
    ...dimensions.map((it) => String(scores[it] ?? '-')),
  ];
}

function missingLine(ids: readonly string[], what: Wording, language: Language): string[] {
  return ids.length === 0 ? [] : [`✗ ${what[language]} (${ids.length}): ${ids.join(', ')}`];
}
