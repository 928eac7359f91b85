import { assign, createMachine } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { reach } from '#core/analysis/reach.ts';
import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import { shippedRubric } from '../tests/builders/a-rubric.ts';
import { alternate, cpuTime, median, rounds } from './rounds.ts';
import { duration, type Row, size } from './row.ts';
import { forwardStory, isOpen, type Mood, type Story, startMood, take } from './story.ts';
import { asSilentScenario } from './story-as-scenario.ts';

const beats = 200;
const options = 10;

/** Target 5: which beats can be reached, exactly; our search against XState's own path finder. */
export function stateSearch(): Row[] {
  const story = forwardStory(beats, options, 6);
  const tables = requireOk(compile(asSilentScenario(story), shippedRubric), 'synthetic');
  const machine = flatMachine(story);
  const found = reach(tables, 2_000_000);
  const ours = [...found.beats].flatMap(([id, it]) => (it === 'reached' ? [id] : []));
  const theirs = new Set(
    getShortestPaths(machine, { events: eventsOf(story) }).map((it) => String(it.state.value)),
  );
  theirs.delete('done');
  if (!found.exact || ours.length !== theirs.size || !ours.every((it) => theirs.has(it))) {
    throw new Error(`different beats: ${ours.length} and ${theirs.size}`);
  }
  const search = () => reach(tables, 2_000_000);
  const paths = () => getShortestPaths(machine, { events: eventsOf(story) });
  const time = alternate({ ours: () => cpuTime(search), theirs: () => cpuTime(paths) }, rounds);
  const grown = { ours: median([1, 2, 3].map(() => grownBy(search))), theirs: grownBy(paths) };
  const told = `${ours.length} beats, ${found.states.toLocaleString('en')} states`;
  const shared = { target: 5, unit: 'x' };
  return [
    {
      ...shared,
      what: 'exact state search against getShortestPaths, 200 beats x 10: time',
      ours: duration(time.ours),
      theirs: duration(time.theirs),
      ratio: time.ours / time.theirs,
      wanted: { atMost: 1 / 50 },
      note: told,
    },
    {
      ...shared,
      what: 'the same: memory',
      ours: size(grown.ours),
      theirs: size(grown.theirs),
      ratio: grown.ours / grown.theirs,
      wanted: { atMost: 1 / 10 },
      note: told,
    },
  ];
}

/** The story as one would write it for XState: a state per beat, the mood in the context. */
function flatMachine(story: Story) {
  const states = story.beats.map((choices, beat) => [
    `beat-${beat}`,
    {
      on: Object.fromEntries(
        choices.map((option, i) => [
          `option-${i}`,
          {
            target: option.to === story.ending ? 'done' : `beat-${option.to}`,
            guard: ({ context }: { context: Mood }) => isOpen(option, context),
            actions: assign(({ context }) => {
              const { agitation, trust } = take(option, context as Mood);
              return { agitation, trust };
            }),
          },
        ]),
      ),
    },
  ]);
  return createMachine({
    initial: 'beat-0',
    context: { ...startMood },
    states: { ...Object.fromEntries(states), done: { type: 'final' } },
  } as never);
}

function eventsOf(story: Story): never[] {
  return story.beats[0]!.map((_, i) => ({ type: `option-${i}` })) as never[];
}

/** Memory in bytes that some work has taken by its end: heap without a collection, and buffers. */
function grownBy(work: () => unknown): number {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const result = work();
  const after = process.memoryUsage();
  void result;
  return after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
}
