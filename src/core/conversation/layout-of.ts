import { coefficients } from '#core/resident/coefficients.ts';
import { moodSlots } from '#core/resident/mood.ts';
import { repeatsOf } from '#core/rubric/repeats-of.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Condition } from '#core/scenario/condition.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { bitsPerWord, type Layout, moodsAt } from './tables.ts';
import { everyAct, everyCondition } from './walk-scenario.ts';

/** How many uses of a behaviour differ: in what it earns or in what it does to a person. */
export function usesThatDiffer(rubric: Rubric, behaviour: string): number {
  if (rubric.behaviours[behaviour] === undefined) return 0;
  const earned = repeatsOf(rubric, behaviour).length;
  const felt = coefficients[behaviour]?.uses.length ?? 1;
  const plus = rubric.behaviours[behaviour]?.sign === 'plus';
  return Math.max(plus ? earned : 1, felt) - 1;
}

/** Lays out the state of a scenario: only what can change how it goes on has a place. */
export function layoutOf(scenario: Scenario, rubric: Rubric, revisited: Set<string>): Layout {
  const residents = Object.keys(scenario.residents);
  const counted = [
    ...new Set(['p-let-finish', ...everyAct(scenario).flatMap((it) => it.act.shows)]),
  ]
    .filter((it) => usesThatDiffer(rubric, it) > 0)
    .sort();
  const variables = Object.keys(scenario.variables);
  const flags = flagsOf(scenario, revisited);
  const countsAt = moodsAt + residents.length * moodSlots;
  const variablesAt = countsAt + counted.length;
  const flagsAt = variablesAt + variables.length;
  const words = Math.ceil(flags.length / bitsPerWord);
  return {
    residents,
    countsAt,
    counted,
    variablesAt,
    variables,
    flagsAt,
    flags,
    size: flagsAt + words,
  };
}

function flagsOf(scenario: Scenario, revisited: Set<string>): string[] {
  const seen = new Set<string>();
  for (const { condition } of everyCondition(scenario)) collectSeen(condition, seen);
  const flags: string[] = [];
  for (const fact of Object.keys(scenario.facts)) flags.push(`revealed:${fact}`, `noted:${fact}`);
  for (const [id, beat] of Object.entries(scenario.beats)) {
    if (seen.has(id)) flags.push(`visited:${id}`);
    for (const choice of Object.keys(beat.choices ?? {})) {
      const again = beat.choices?.[choice]?.again === true;
      if (seen.has(choice) || (revisited.has(id) && !again)) flags.push(`taken:${choice}`);
    }
  }
  for (const { act, path } of everyAct(scenario)) {
    if (act.shows.includes('f-false-promise')) flags.push(`promised:${path.join('/')}`);
  }
  return flags;
}

function collectSeen(condition: Condition, into: Set<string>): void {
  if (condition.seen !== undefined) into.add(condition.seen);
  if (condition.not !== undefined) collectSeen(condition.not, into);
  for (const part of [...(condition.all ?? []), ...(condition.any ?? [])]) collectSeen(part, into);
}
