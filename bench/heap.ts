import { Story as InkStory } from 'inkjs/full';
import { createActor } from 'xstate';
import { begin } from '#core/conversation/advance.ts';
import { conversationMachine } from '#core/conversation/machine.ts';
import { compileInk, tablesOf } from './engines.ts';
import { median, rounds } from './rounds.ts';
import { type Row, size } from './row.ts';
import { endlessStory } from './story.ts';

/** Target 7: memory of one more running conversation once its scenario is loaded. */
export function heap(): Row[] {
  const small = sizes(200);
  const large = sizes(2000);
  const row = { target: 7, theirs: size(large.ink), unit: 'x', wanted: { atMost: 1 / 2000 } };
  return [
    {
      ...row,
      what: 'heap per running conversation (kernel) against an inkjs Story, 2,000 beats',
      ours: size(large.kernel),
      ratio: large.kernel / large.ink,
      note: `with 200 beats ${size(small.kernel)}`,
    },
    {
      ...row,
      what: 'the same with an XState actor',
      ours: size(large.actor),
      ratio: large.actor / large.ink,
      note: `with 200 beats ${size(small.actor)}`,
    },
    {
      target: 7,
      what: 'growth of a kernel conversation from 200 to 2,000 beats',
      ours: size(large.kernel),
      theirs: size(small.kernel),
      ratio: large.kernel / small.kernel,
      unit: 'x',
      wanted: { atMost: 1.05 },
    },
  ];
}

function sizes(beats: number): Record<'kernel' | 'actor' | 'ink', number> {
  const story = endlessStory(beats);
  const tables = tablesOf(story);
  const machine = conversationMachine(tables);
  const ink = compileInk(story);
  return {
    kernel: perItem(20_000, () => begin(tables)),
    actor: perItem(
      500,
      () => createActor(machine).start(),
      (it) => it.stop(),
    ),
    ink: perItem(2, () => {
      const running = new InkStory(ink);
      running.ContinueMaximally();
      return running;
    }),
  };
}

/** Bytes of heap per item, the median of several rounds; what was made is let go in between. */
function perItem<Item>(count: number, make: () => Item, end?: (item: Item) => void): number {
  const measured = Array.from({ length: rounds }, () => {
    const kept: Item[] = new Array(count);
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < count; i++) kept[i] = make();
    globalThis.gc?.();
    const grown = (process.memoryUsage().heapUsed - before) / count;
    if (end !== undefined) kept.forEach(end);
    return grown;
  });
  return median(measured);
}
