import type { Analysis } from '#core/analysis/analyse.ts';
import type { TooLarge } from '#core/analysis/solve.ts';
import type { ReplayProblem } from '#core/attempt/replay.ts';
import { ok, type Result } from '#core/basics/result.ts';
import { advance, begin } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { type OpenMove, whatIfAt } from './what-if.ts';

/** A run for explaining the score: the best line with one line of it exchanged for a dear one. */
export interface WorkedExample {
  events: ConversationEvent[];
  /** The step that was exchanged. */
  step: number;
}

/**
 * Exchanges that decision of the best line whose worst alternative (no breach, the safeguards are
 * explained apart) is dearest, and goes on as well as can be from there. Deterministic.
 */
export function workedExample(
  tables: Tables,
  analysis: Analysis,
): Result<WorkedExample, ReplayProblem | TooLarge> {
  const { events } = analysis.best;
  let found: { step: number; move: OpenMove } | undefined;
  for (const [step, event] of events.entries()) {
    if (event.type !== 'choose' && event.type !== 'hold') continue;
    const here = whatIfAt(tables, analysis, events.slice(0, step));
    if (!here.ok) return here;
    const others = here.value.moves.filter(
      (it) => it.breaches.length === 0 && it.entries.some(({ sign }) => sign === 'minus'),
    );
    for (const move of others) {
      if (found === undefined || move.cost > found.move.cost) found = { step, move };
    }
  }
  if (found === undefined) return ok({ events, step: -1 });
  const start = [...events.slice(0, found.step), found.move.event];
  const state = start.reduce((from, event) => advance(tables, from, event)!.state, begin(tables));
  const rest = analysis.solver.bestLine(state);
  return rest.ok ? ok({ events: [...start, ...rest.value.events], step: found.step }) : rest;
}
