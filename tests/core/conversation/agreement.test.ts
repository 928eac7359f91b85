import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { type Random, seededRandom } from '#core/basics/random.ts';
import { advance, begin, isEnded, nodeOf, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import {
  applyMove,
  firstNote,
  heardMove,
  holdMove,
  type Tally,
} from '#core/conversation/kernel.ts';
import { conversationMachine } from '#core/conversation/machine.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { compiled } from '../../builders/compiled.ts';
import { oneOf, randomScenario } from '../../builders/random-scenario.ts';

const wanted = 100_000;

it(`machine and kernel agree on ${wanted.toLocaleString('en')} random events`, () => {
  let events = 0;
  const accepted = { yes: 0, no: 0 };
  for (let seed = 1; events < wanted; seed++) {
    const tables = compiled(
      randomScenario(seed, { beats: 6 + (seed % 12), residents: 1 + (seed % 3) }),
    );
    const random = seededRandom(seed);
    for (let run = 0; run < 25; run++) events += compareOneRun(tables, random, accepted, seed);
  }
  expect(accepted.yes).toBeGreaterThan(wanted / 4);
  expect(accepted.no).toBeGreaterThan(wanted / 10);
}, 120_000);

function compareOneRun(
  tables: Tables,
  random: Random,
  accepted: { yes: number; no: number },
  seed: number,
): number {
  const actor = createActor(conversationMachine(tables)).start();
  const kernel = begin(tables);
  const tally: Tally = [0, 0, 0, 0];
  let count = 0;
  for (; count < 200 && !isEnded(kernel); count++) {
    const [event, move] = anyEvent(tables, kernel, random);
    const before = kernel.slice();
    const open = applyMove(tables, kernel, move, tally);
    accepted[open ? 'yes' : 'no']++;
    if (!open) expect(kernel).toEqual(before);
    expect(advance(tables, before, event)?.state ?? before).toEqual(kernel);
    actor.send(event);
    const { context, value } = actor.getSnapshot();
    if (
      context.state.join() !== kernel.join() ||
      JSON.stringify(value) !== chartValue(tables, kernel)
    ) {
      throw new Error(`seed ${seed}: ${JSON.stringify(event)} left ${JSON.stringify(value)}`);
    }
  }
  return count;
}

function chartValue(tables: Tables, state: State): string {
  const { id, ending } = nodeOf(tables, state);
  if (ending) return JSON.stringify(id);
  return JSON.stringify({ [id]: state[stageAt] === speaking ? 'speaking' : 'deciding' });
}

/** Mostly events that are open, mixed with closed choices, notes and names nobody knows. */
function anyEvent(tables: Tables, state: State, random: Random): [ConversationEvent, number] {
  const kind = random();
  if (kind < 0.1) {
    const fact = Math.floor(random() * tables.facts.length);
    return [{ type: 'note', fact: tables.facts[fact]!.id }, firstNote - fact];
  }
  if (kind < 0.25) {
    const index = Math.floor(random() * tables.choices.length);
    return [{ type: 'choose', choice: tables.choices[index]!.id }, index];
  }
  if (kind < 0.3) return [{ type: 'choose', choice: 'nobody-knows' }, tables.choices.length];
  if (kind < 0.35)
    return [{ type: 'shout' } as unknown as ConversationEvent, tables.choices.length];
  if (kind < 0.45) return [{ type: 'hold' }, holdMove];
  if (kind < 0.7 || state[stageAt] === speaking) return [{ type: 'heard' }, heardMove];
  const moves = openMoves(tables, state).filter((it) => it >= 0);
  if (moves.length === 0) return [{ type: 'hold' }, holdMove];
  const move = oneOf(random, moves);
  return [{ type: 'choose', choice: tables.choices[move]!.id }, move];
}
