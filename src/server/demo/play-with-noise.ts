import type { Analysis } from '#core/analysis/analyse.ts';
import type { Step } from '#core/attempt/attempt.ts';
import type { Random } from '#core/basics/random.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';

/** Longest conversation that is played, in steps. */
const most = 400;

/**
 * A conversation of somebody who does the best thing with the probability `skill` (0..1), and
 * otherwise anything that is open. People are heard out, and noted are the things a person of this
 * skill would note.
 */
export function playWithNoise(
  tables: Tables,
  analysis: Analysis,
  skill: number,
  random: Random,
): Step[] {
  const steps: Step[] = [];
  let state = begin(tables);
  let elapsed = 0;
  while (!isEnded(state) && steps.length < most) {
    const event = nextEvent(tables, analysis, state, skill, random);
    const next = advance(tables, state, event)?.state;
    if (next === undefined) break;
    elapsed += Math.round(1500 + 9000 * random());
    steps.push({ event, at: elapsed, elapsed });
    state = next;
    for (const { id } of tables.facts) {
      const note: ConversationEvent = { type: 'note', fact: id };
      const noted = advance(tables, state, note)?.state;
      if (noted === undefined || random() > skill) continue;
      steps.push({ event: note, at: elapsed, elapsed });
      state = noted;
    }
  }
  return steps;
}

function nextEvent(
  tables: Tables,
  { solver }: Analysis,
  state: State,
  skill: number,
  random: Random,
): ConversationEvent {
  if (state[stageAt] === speaking) return { type: 'heard' };
  const best = random() < skill ? solver.bestMove(state) : undefined;
  // The solver counts everything heard as noted; whoever did not note it cannot do the best thing.
  if (best?.ok && best.value && advance(tables, state, best.value)) return best.value;
  const moves = openMoves(tables, state);
  return eventOf(tables, moves[Math.floor(random() * moves.length)]!);
}
