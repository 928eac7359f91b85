import { compileTest, type Names } from '#core/conversation/compile-test.ts';
import { holds } from '#core/conversation/holds.ts';
import { Problems } from '#core/conversation/problem.ts';
import type { State } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import type { Loaded } from '../loader.ts';

/** The lines of a beat that are spoken in this state. */
export function linesAt({ scenario, tables }: Loaded, beat: string, state: State): Line[] {
  const names: Names = {
    layout: tables.layout,
    facts: Object.keys(scenario.facts),
    seen: [...tables.nodes.map((it) => it.id), ...tables.choices.map((it) => it.id)],
    booleans: new Set(
      Object.keys(scenario.variables).filter((it) => typeof scenario.variables[it] === 'boolean'),
    ),
    problems: new Problems(),
  };
  return (scenario.beats[beat]?.lines ?? []).filter((line) =>
    holds(tables.layout, state, compileTest(names, line.when, [])),
  );
}
