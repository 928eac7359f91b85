import {
  actorEngine,
  compileInk,
  type Engine,
  inkEngine,
  kernelEngine,
  reducerEngine,
  tablesOf,
} from './engines.ts';
import { alternate, cpuTime } from './rounds.ts';
import { duration, type Row } from './row.ts';
import { endlessStory, fold, recordConversations } from './story.ts';

const length = 100;

/** Targets 1 to 3: time per choice, hearing each line out first, of four engines on one story. */
export function stepRate(beats: number, quick: boolean): Row[] {
  const story = endlessStory(beats);
  const tables = tablesOf(story);
  const ink = compileInk(story);
  const ten = recordConversations(story, 10, length);
  requireSame([
    inkEngine(ink, ten),
    actorEngine(tables, ten),
    kernelEngine(tables, ten),
    reducerEngine(story, tables, ten),
  ]);
  const scale = quick ? 1 : 4;
  const many = recordConversations(story, 100 * scale, length);
  const some = many.slice(0, 20 * scale);
  const few = many.slice(0, 4 * scale);
  const time = alternate({
    ink: perChoice(inkEngine(ink, few), few.length),
    actor: perChoice(actorEngine(tables, some), some.length),
    kernel: perChoice(kernelEngine(tables, many), many.length, 10),
    reducer: perChoice(reducerEngine(story, tables, many), many.length, 10),
  });
  const size = `${beats.toLocaleString('en')} beats`;
  return [
    {
      target: 1,
      what: `XState actor against inkjs, ${size}: time per choice`,
      ours: duration(time.actor),
      theirs: duration(time.ink),
      ratio: time.ink / time.actor,
      unit: 'x as fast',
      wanted: { atLeast: 5 },
      note: 'a choice is two events (heard, choose) in nested states with a delay each; see ADR 0020',
    },
    {
      target: 2,
      what: `kernel against XState actor, ${size}: time per choice`,
      ours: duration(time.kernel),
      theirs: duration(time.actor),
      ratio: time.actor / time.kernel,
      unit: 'x as fast',
      wanted: { atLeast: 60 },
    },
    {
      target: 3,
      what: `kernel against a bare reducer, ${size}: time per choice`,
      ours: duration(time.kernel),
      theirs: duration(time.reducer),
      ratio: time.kernel / time.reducer,
      unit: 'x the time',
      wanted: { atMost: 4 },
    },
  ];
}

/** Processor clocks tick in milliseconds: what is fast runs several `times` over. */
function perChoice(engine: Engine, conversations: number, times = 1): () => number {
  const repeated = () => {
    for (let i = 0; i < times; i++) engine();
  };
  return () => cpuTime(repeated) / (conversations * length * times);
}

/** Speed means nothing unless all engines end in the same states (1,000 choices). */
function requireSame(engines: readonly Engine[]): void {
  const sums = engines.map((engine) => engine().reduce(fold, 0));
  if (new Set(sums).size > 1) throw new Error(`the engines disagree: ${sums.join(', ')}`);
}
