import { everyAct, everyCondition } from '#core/conversation/walk-scenario.ts';
import type { Condition } from '#core/scenario/condition.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** Every condition of a scenario taken apart: the conditions inside it as well. */
export function everyPart(scenario: Scenario): Condition[] {
  return everyCondition(scenario).flatMap(({ condition }) => partsOf(condition));
}

function partsOf(condition: Condition): Condition[] {
  const inside = [
    ...(condition.all ?? []),
    ...(condition.any ?? []),
    ...(condition.not === undefined ? [] : [condition.not]),
  ];
  return [condition, ...inside.flatMap(partsOf)];
}

/** Facts that a line, a choice or a hold brings up. */
export function revealedFacts(scenario: Scenario): Set<string> {
  const lines = Object.values(scenario.beats).flatMap((it) => it.lines);
  return new Set([
    ...lines.flatMap((it) => it.reveals),
    ...everyAct(scenario).flatMap((it) => it.act.reveals),
  ]);
}
