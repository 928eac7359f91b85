import type { Choice, Hold } from '#core/scenario/choice.ts';
import type { Condition } from '#core/scenario/condition.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Route } from '#core/scenario/target.ts';

/** A place in a scenario, as keys and positions from the top of the file. */
export type Path = readonly (string | number)[];

/** Every choice and hold of a scenario with its place, in file order. */
export function everyAct(scenario: Scenario): { beat: string; act: Choice | Hold; path: Path }[] {
  return Object.entries(scenario.beats).flatMap(([id, beat]) => {
    const choices = Object.entries(beat.choices ?? {}).map(([choice, act]) => ({
      beat: id,
      act: act as Choice | Hold,
      path: ['beats', id, 'choices', choice] as Path,
    }));
    if (beat.hold === undefined) return choices;
    return [{ beat: id, act: beat.hold, path: ['beats', id, 'hold'] as Path }, ...choices];
  });
}

/** Every route of a scenario (targets and gotos) with the beat it leaves and its place. */
export function everyRoute(scenario: Scenario): { beat: string; route: Route; path: Path }[] {
  const acts = everyAct(scenario).flatMap(({ beat, act, path }) =>
    act.target.map((route, i) => ({ beat, route, path: [...path, 'target', i] as Path })),
  );
  const gotos = Object.entries(scenario.beats).flatMap(([beat, { goto }]) =>
    (goto ?? []).map((route, i) => ({ beat, route, path: ['beats', beat, 'goto', i] as Path })),
  );
  return [...acts, ...gotos];
}

/** Every condition of a scenario (of choices, holds, lines and routes) with its place. */
export function everyCondition(scenario: Scenario): { condition: Condition; path: Path }[] {
  const found: { condition: Condition; path: Path }[] = [];
  const add = (condition: Condition | undefined, path: Path) => {
    if (condition !== undefined) found.push({ condition, path: [...path, 'when'] });
  };
  for (const { act, path } of everyAct(scenario)) add(act.when, path);
  for (const { route, path } of everyRoute(scenario)) add(route.when, path);
  for (const [id, beat] of Object.entries(scenario.beats)) {
    for (const [i, line] of beat.lines.entries()) add(line.when, ['beats', id, 'lines', i]);
  }
  return found;
}
