import { readdirSync, readFileSync } from 'node:fs';
import { Solver } from '#core/analysis/solve.ts';
import { requireOk } from '#core/basics/result.ts';
import { begin } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { shippedRubric } from '../tests/builders/a-rubric.ts';
import { alternate, cpuTime } from './rounds.ts';
import { duration, type Row } from './row.ts';

/** Target 4: the exact best line of every shipped scenario, on one core. */
export function solving(): Row[] {
  const kept = ['rubric.yaml', 'law.yaml'];
  return readdirSync('scenarios')
    .filter((it) => it.endsWith('.yaml') && !it.endsWith('.walkthrough.yaml') && !kept.includes(it))
    .map((name) => solveRow(name.replace('.yaml', ''), tablesOf(name)));
}

function tablesOf(name: string): Tables {
  const { scenario } = readScenario(readFileSync(`scenarios/${name}`, 'utf8'));
  if (scenario === undefined) throw new Error(`scenarios/${name} cannot be read`);
  return requireOk(compile(scenario, shippedRubric), name);
}

function solveRow(name: string, tables: Tables): Row {
  let states = 0;
  const { solve } = alternate({
    solve: () =>
      cpuTime(() => {
        const solver = new Solver(tables);
        requireOk(solver.bestLine(begin(tables)), name);
        states = solver.states;
      }),
  });
  return {
    target: 4,
    what: `exact best line of ${name}`,
    ours: duration(solve),
    theirs: 'no peer',
    ratio: solve / 1000,
    unit: 's',
    wanted: { atMost: 1 },
    note: `${states.toLocaleString('en')} states, ${Math.round((states / solve) * 1000).toLocaleString('en')} a second`,
  };
}
