import { expect, it } from 'vitest';
import { Solver } from '#core/analysis/solve.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { compiled } from '../../builders/compiled.ts';
import { randomScenario } from '../../builders/random-scenario.ts';

/** The most points by trying every play, one by one: slow and obviously right. */
function everyPlay(tables: Tables, state: State): number {
  if (isEnded(state)) return 0;
  const hears = state[stageAt] === speaking;
  const notes = tables.facts.map((it) => ({ type: 'note' as const, fact: it.id }));
  const noted = notes.reduce((now, it) => advance(tables, now, it)?.state ?? now, state);
  const events = hears
    ? [{ type: 'heard' as const }]
    : openMoves(tables, noted).map((it) => eventOf(tables, it));
  const values = events.map((event) => {
    const next = advance(tables, noted, event)!;
    return next.tally.reduce((sum, it) => sum + it, 0) + everyPlay(tables, next.state);
  });
  return values.length === 0 ? 0 : Math.max(...values);
}

it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
  'finds what trying every play finds (random scenario %i)',
  (seed) => {
    const size = { beats: 6, choices: 2 + (seed % 2), loops: seed % 2 === 0 };
    const tables = compiled(randomScenario(seed, size));
    const solver = new Solver(tables);
    expect(requireOk(solver.value(begin(tables)), 'solve')).toBe(everyPlay(tables, begin(tables)));
  },
);

it.each(Array.from({ length: 40 }, (_, i) => i + 1))(
  'the best line comes to an ending and earns the value (random scenario %i)',
  (seed) => {
    const size = { beats: 6, choices: 2 + (seed % 2), loops: seed % 2 === 0 };
    const tables = compiled(randomScenario(seed, size));
    const solver = new Solver(tables);
    const line = requireOk(solver.bestLine(begin(tables)), 'solve');
    expect(line.ending).toBeDefined();
    expect(line.tally.reduce((sum, it) => sum + it, 0)).toBe(
      requireOk(solver.value(begin(tables)), 'solve'),
    );
  },
);

it('says that a scenario is too large instead of answering roughly', () => {
  const tables = compiled(randomScenario(7, { beats: 40, choices: 4 }));
  const answer = new Solver(tables, { states: 50 }).value(begin(tables));
  expect(answer).toMatchObject({ ok: false, error: { kind: 'too-large' } });
});
