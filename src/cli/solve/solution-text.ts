import type { Analysis } from '#core/analysis/analyse.ts';
import { replay } from '#core/attempt/replay.ts';
import { requireOk } from '#core/basics/result.ts';
import type { Language } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import { nodeOf } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Loaded } from '../loader.ts';
import { actWords } from '../output/act-words.ts';
import { columns } from '../output/columns.ts';
import { points } from '../output/points.ts';
import { wrapped } from '../output/wrapped.ts';
import type { Solution } from './solution.ts';

/** A solution for a person: totals by dimension, then the best line in the officer's words. */
export function solutionText(
  loaded: Loaded,
  analysis: Analysis,
  solution: Solution,
  language: Language,
  width: number,
): string {
  const { scenario } = loaded;
  const words = wordsIn[language];
  const ending = scenario.endings[solution.bestEnding ?? ''];
  const verdict = solution.bestVerdict ?? '-';
  return [
    `${textIn(scenario.title, language)} (${solution.file})`,
    ...totals(loaded, solution, language).map((it) => `  ${it}`),
    `  ${words.work(solution)}`,
    '',
    `  ${words.bestLine}`,
    ...bestLine(loaded, analysis, language, width),
    `  = ${solution.bestEnding ?? '-'} (${verdict}): ${textIn(ending?.title, language)}`,
    '',
    '',
  ].join('\n');
}

function totals({ rubric }: Loaded, solution: Solution, language: Language): string[] {
  const words = wordsIn[language];
  const row = (name: string, it: { par: number; chance: number; standardError: number }) => [
    name,
    points(it.par),
    points(it.chance),
    `± ${points(it.standardError, 3)}`,
    points(it.par - it.chance),
  ];
  return columns(
    [
      [words.points, words.par, words.chance, '', words.span],
      ...dimensions.map((it) =>
        row(textIn(rubric.dimensions[it].name, language), solution.dimensions[it]),
      ),
      row(words.total, solution),
    ],
    [1, 2, 3, 4],
  );
}

function bestLine(
  { scenario, tables }: Loaded,
  analysis: Analysis,
  language: Language,
  width: number,
): string[] {
  const run = requireOk(replay(tables, analysis.best.events), 'best line');
  let count = 0;
  return run.events.flatMap((event: ConversationEvent, step) => {
    if (event.type === 'heard') return [];
    if (event.type === 'note') {
      const fact = `${wordsIn[language].note} ${event.fact}: ${textIn(scenario.facts[event.fact], language)}`;
      return wrapped(fact, width, '      + ', '        ');
    }
    count += 1;
    const beat = nodeOf(tables, run.states[step]!).id;
    const id = event.type === 'choose' ? event.choice : 'hold';
    const earned = run.tallies[step]!.reduce((sum, it) => sum + it, 0);
    return [
      `  ${String(count).padStart(2)}. ${beat} → ${id}  [${points(earned)}]`,
      ...wrapped(actWords(scenario, beat, event, language), width, '      ', '      '),
    ];
  });
}

const wordsIn = {
  en: {
    points: 'points',
    par: 'par',
    chance: 'chance',
    span: 'par - chance',
    total: 'all together',
    bestLine: 'Best line (points each move earns in brackets):',
    note: 'note',
    work: ({ states, ms, statesPerSecond, bound }: Solution) =>
      `${states} states in ${ms} ms (${statesPerSecond} a second); upper bound at the start ${bound === null ? 'none' : points(bound)}`,
  },
  zh: {
    points: '分数',
    par: '最佳',
    chance: '瞎猜',
    span: '差距',
    total: '合计',
    bestLine: '最佳路线（方括号内为该步得分）：',
    note: '记下',
    work: ({ states, ms, statesPerSecond, bound }: Solution) =>
      `${ms} 毫秒内算了 ${states} 个状态（每秒 ${statesPerSecond} 个）；起点的上界：${bound === null ? '无' : points(bound)}`,
  },
};
