import type { Line } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { compileTest, type Names } from './compile-test.ts';
import { holds } from './holds.ts';
import { Problems } from './problem.ts';
import type { State, Tables } from './tables.ts';

/** The lines that are spoken when a beat is entered in this state; none for an ending. */
export type LinesAt = (beat: string, state: State) => Line[];

/** Prepares the conditions of a scenario's lines once. */
export function linesAt(scenario: Scenario, tables: Tables): LinesAt {
  const names = namesOf(scenario, tables);
  const tests = new Map(
    Object.values(scenario.beats)
      .flatMap(({ lines }) => lines)
      .map((line) => [line, compileTest(names, line.when, [])]),
  );
  return (beat, state) =>
    (scenario.beats[beat]?.lines ?? []).filter((line) =>
      holds(tables.layout, state, tests.get(line) ?? null),
    );
}

function namesOf(scenario: Scenario, tables: Tables): Names {
  const choices = Object.values(scenario.beats).flatMap((it) => Object.keys(it.choices ?? {}));
  const isYesNo = (id: string) => typeof scenario.variables[id] === 'boolean';
  return {
    layout: tables.layout,
    facts: Object.keys(scenario.facts),
    carried: Object.keys(scenario.carried),
    brought: scenario.brought,
    seen: [...tables.nodes.map(({ id }) => id), ...choices],
    booleans: new Set(Object.keys(scenario.variables).filter(isYesNo)),
    problems: new Problems(),
  };
}
