import type { Step } from '#core/attempt/attempt.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import { newId } from '#server/auth/secret.ts';
import type { Class } from './prepare-class.ts';
import type { Sample } from './sample-attempts.ts';

/** One attempt to be played: by whom, of what, in which parts its steps arrive. */
export interface Play {
  id: string;
  recruit: { person: string; token: string };
  assignment: string;
  sample: Sample;
  parts: { from: number; steps: Step[] }[];
}

let played = 0;

/** The next so many attempts: recruits and samples take turns. No two logs are alike. */
export function plays({ recruits, assignments, samples }: Class, count: number): Play[] {
  return Array.from({ length: count }, () => {
    played += 1;
    const sample = samples[played % samples.length]!;
    const begun = Date.now() + played;
    const steps = sample.steps.map((it) => ({ ...it, at: begun + it.elapsed }));
    return {
      ...{ id: newId(), recruit: recruits[played % recruits.length]!, sample },
      ...{ assignment: assignments.get(sample.scenario)!, parts: partsOf(steps) },
    };
  });
}

/** As a page sends them: each decision with what has happened since the one before; the last with all that follows. */
function partsOf(steps: readonly Step[]): Play['parts'] {
  const decided = steps.flatMap(({ event }, i) =>
    event.type === 'choose' || event.type === 'hold' ? [i + 1] : [],
  );
  const ends = [...decided.slice(0, -1), steps.length];
  return ends.map((end, i) => {
    const from = ends[i - 1] ?? 0;
    return { from, steps: steps.slice(from, end) };
  });
}

/** Does the work for every item, so many at a time; milliseconds in all. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<void>,
): Promise<number> {
  const since = performance.now();
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item; item = left.shift()) await work(item);
  };
  const done = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const it of done) if (it.status === 'rejected') throw it.reason;
  return performance.now() - since;
}

export type Ask = (
  token: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
) => Promise<string>;

/** Plays one attempt as its page would, and makes sure that the academy saw it end. */
export async function playOverHttp(
  ask: Ask,
  { id, recruit, assignment, parts }: Play,
): Promise<void> {
  await ask(recruit.token, 'POST', `/api/assignments/${assignment}/attempts`, {
    ...{ id, pace: 'untimed', language: 'en', engine: engineVersion },
  });
  let receipt = '';
  for (const part of parts) {
    receipt = await ask(recruit.token, 'POST', `/api/attempts/${id}/steps`, part);
  }
  if (!receipt.includes('"isEnded":true')) throw new Error(`${id} has not ended: ${receipt}`);
}
