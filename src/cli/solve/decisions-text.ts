import type { Language } from '#core/basics/text.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { columns } from '../output/columns.ts';
import { points } from '../output/points.ts';
import type { Alternative, Decision } from './alternatives.ts';

/** For whoever tunes a scenario: what every alternative along the best line would cost. */
export function decisionsText(decisions: readonly Decision[], language: Language): string {
  const words = wordsIn[language];
  const rows = decisions.flatMap((decision, i) => [
    [`${i + 1}. ${decision.beat}`, ...['', '', '', '', ''], words.moods(decision)],
    ...decision.alternatives.map((it) => rowOf(it, words.closed)),
  ]);
  const head = [words.head, words.cost, ...dimensions, words.shows];
  const lines = columns([head, ...rows], [1, 2, 3, 4, 5]);
  return `${[words.title, ...lines].map((it) => `  ${it}`).join('\n')}\n\n`;
}

function rowOf({ id, best, cost, costs, shows, leadsTo }: Alternative, closed: string): string[] {
  const name = `   ${best ? '*' : ' '} ${id}`;
  const shown = shows.join(' ') || '-';
  if (cost === undefined || costs === undefined) return [name, closed, '', '', '', '', shown];
  return [name, points(cost), ...costs.map((it) => points(it)), `${shown} → ${leadsTo ?? ''}`];
}

const wordsIn = {
  en: {
    title: 'What each alternative costs, in points (* = best line):',
    head: 'decision',
    cost: 'cost',
    shows: 'shows → leads to',
    closed: 'closed',
    moods: ({ moods }: Decision) =>
      moods
        .map((it) => `${it.resident}: ${it.phase}, agitation ${it.agitation}, trust ${it.trust}`)
        .join('; '),
  },
  zh: {
    title: '每个选择的代价，单位：分（* = 最佳路线）：',
    head: '决定',
    cost: '代价',
    shows: '表现 → 去向',
    closed: '不可选',
    moods: ({ moods }: Decision) =>
      moods
        .map((it) => `${it.resident}：${it.phase}，激动 ${it.agitation}，信任 ${it.trust}`)
        .join('；'),
  },
};
