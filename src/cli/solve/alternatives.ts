import type { Analysis } from '#core/analysis/analyse.ts';
import { replay } from '#core/attempt/replay.ts';
import { requireOk } from '#core/basics/result.ts';
import { actOf } from '#core/conversation/act-of.ts';
import { advance, eventOf, nodeOf, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { holdMove, type Tally } from '#core/conversation/kernel.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import { type MoodReading, moodsOf } from '#core/scoring/outcome.ts';

/** One thing the officer could do at a decision, and what it would give away. */
export interface Alternative {
  /** Choice id, `hold`, or a choice that is closed here. */
  id: string;
  best: boolean;
  /** Undefined where it is closed. */
  cost: number | undefined;
  /** Quarters by dimension; adds up to `cost`. */
  costs: Tally | undefined;
  shows: string[];
  leadsTo: string | undefined;
}

/** One decision of the best line. */
export interface Decision {
  beat: string;
  moods: MoodReading[];
  alternatives: Alternative[];
}

/** Every decision along the best line with the cost of all that could be done there. */
export function decisionsOf(tables: Tables, analysis: Analysis): Decision[] {
  const run = requireOk(replay(tables, analysis.best.events), 'best line');
  return run.events.flatMap((event, step) => {
    if (event.type !== 'choose' && event.type !== 'hold') return [];
    return [decisionAt(tables, analysis, run.states[step]!, event)];
  });
}

function decisionAt(
  tables: Tables,
  analysis: Analysis,
  state: State,
  taken: ConversationEvent,
): Decision {
  const node = nodeOf(tables, state);
  const value = tallyFrom(analysis, state);
  const open = openMoves(tables, state);
  const all = Array.from(
    { length: node.endChoice - node.firstChoice },
    (_, i) => node.firstChoice + i,
  );
  const alternatives = [...all, holdMove].map((move): Alternative => {
    const event = eventOf(tables, move);
    const id = event.type === 'choose' ? event.choice : 'hold';
    const shows = actOf(tables, state, event)?.shows.map((it) => it.behaviour) ?? [];
    const next = open.includes(move) ? advance(tables, state, event) : undefined;
    const best = event.type === taken.type && (taken.type !== 'choose' || id === taken.choice);
    if (next === undefined) {
      return { id, best, cost: undefined, costs: undefined, shows, leadsTo: undefined };
    }
    const after = tallyFrom(analysis, next.state);
    const costs = value.map((it, i) => it - next.tally[i]! - after[i]!) as Tally;
    const cost = costs.reduce((sum, it) => sum + it, 0);
    return { id, best, cost, costs, shows, leadsTo: nodeOf(tables, next.state).id };
  });
  return { beat: node.id, moods: moodsOf(tables, state), alternatives };
}

function tallyFrom(analysis: Analysis, state: State): Tally {
  return requireOk(analysis.solver.bestLine(state), 'value').tally;
}
