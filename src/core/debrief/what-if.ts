import type { Analysis } from '#core/analysis/analyse.ts';
import type { TooLarge } from '#core/analysis/solve.ts';
import { type ReplayProblem, replay } from '#core/attempt/replay.ts';
import { ok, type Result } from '#core/basics/result.ts';
import { advance, eventOf, isEnded, nodeOf, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import type { Tally } from '#core/conversation/kernel.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { entriesOf, type LedgerEntry } from '#core/scoring/ledger.ts';
import { type MoodReading, moodsOf } from '#core/scoring/outcome.ts';

/** One way on from a moment, with what it would earn and give away, in quarters. */
export interface OpenMove {
  event: ConversationEvent;
  tally: Tally;
  cost: number;
  entries: LedgerEntry[];
  breaches: string[];
}

/** A moment gone back to: where it stands, what can be done there, and how everybody feels. */
export interface WhatIf {
  /** The events that lead here, the hearing and noting that were added included. */
  events: ConversationEvent[];
  /** The beat, or the ending once it is over. */
  at: string;
  isEnded: boolean;
  moods: MoodReading[];
  /** In the author's order, silence last; empty once it is over. */
  moves: OpenMove[];
}

/**
 * Where a run stands after `events`, once the resident was heard out and everything heard was
 * written down, with every open move judged. Reads only: no attempt is changed by it.
 */
export function whatIfAt(
  tables: Tables,
  analysis: Analysis,
  events: readonly ConversationEvent[],
): Result<WhatIf, ReplayProblem | TooLarge> {
  const run = replay(tables, events);
  if (!run.ok) return run;
  const here = listen(tables, run.value.states.at(-1)!);
  const before = analysis.solver.bestLine(here.state);
  if (!before.ok) return before;
  const moves: OpenMove[] = [];
  for (const move of isEnded(here.state) ? [] : openMoves(tables, here.state)) {
    const event = eventOf(tables, move);
    const next = advance(tables, here.state, event)!;
    const after = analysis.solver.bestLine(next.state);
    if (!after.ok) return after;
    const cost = sum(before.value.tally) - sum(next.tally) - sum(after.value.tally);
    const shown = entriesOf(tables, here.state, event, events.length);
    moves.push({ event, tally: next.tally, cost, ...shown });
  }
  return ok({
    events: [...events, ...here.added],
    at: nodeOf(tables, here.state).id,
    isEnded: isEnded(here.state),
    moods: moodsOf(tables, here.state),
    moves,
  });
}

/** Hears everybody out until the officer must decide, and notes every fact on the way. */
function listen(tables: Tables, from: State): { state: State; added: ConversationEvent[] } {
  const added: ConversationEvent[] = [];
  let state = from;
  const take = (event: ConversationEvent) => {
    const next = advance(tables, state, event);
    if (next === undefined) return;
    state = next.state;
    added.push(event);
  };
  while (state[stageAt] === speaking) take({ type: 'heard' });
  for (const { id, revealedFlag, notedFlag } of tables.facts) {
    const isHeard = hasFlag(tables.layout, state, revealedFlag);
    if (isHeard && !hasFlag(tables.layout, state, notedFlag)) take({ type: 'note', fact: id });
  }
  return { state, added };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
