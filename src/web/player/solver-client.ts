import { fail } from '#core/basics/result.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Answer, Ask, Question, Reply, SolverPackage } from './solver-messages.ts';

/** No question may keep the recruit waiting for longer (seconds). */
const patience = 30;

type Waiting = { ask: Ask; settle: (answer: Answer) => void };

let worker: Worker | undefined;
let asked = 0;
/** Answered one by one, so that the time limit is on the work and not on the queue. */
const queue: Waiting[] = [];
let limit: ReturnType<typeof setTimeout> | undefined;

/** Asks the worker; a question that takes too long is stopped and says so. */
export function askSolver<Kind extends Question>(
  kind: Kind,
  about: SolverPackage,
  events: readonly ConversationEvent[] = [],
  since = 0,
): Promise<Answer<Kind>> {
  const { revision, variant = '', scenario, rubricRevision, rubric } = about;
  const played = { revision, variant, scenario, rubricRevision, rubric };
  asked += 1;
  const ask: Ask = { id: asked, kind, about: played, events, since };
  return new Promise((resolve) => {
    queue.push({ ask, settle: (answer) => resolve(answer as Answer<Kind>) });
    if (queue.length === 1) askNext();
  });
}

function askNext(): void {
  const next = queue[0];
  if (!next) return;
  limit = setTimeout(() => giveUp({ kind: 'too-slow', seconds: patience }), patience * 1000);
  if (worker) worker.postMessage(next.ask);
  else worker = start();
}

function start(): Worker {
  const started = new Worker(new URL('./solver-worker.ts', import.meta.url), { type: 'module' });
  started.onerror = (event) => {
    event.preventDefault();
    giveUp({ kind: 'no-worker' });
  };
  started.onmessage = ({ data }: MessageEvent<Reply>) => {
    if (data === 'ready') {
      if (queue[0]) started.postMessage(queue[0].ask);
    } else if (data.id === queue[0]?.ask.id) settle(data.answer);
  };
  return started;
}

function giveUp(failure: { kind: 'too-slow'; seconds: number } | { kind: 'no-worker' }): void {
  worker?.terminate();
  worker = undefined;
  settle(fail(failure));
}

function settle(answer: Answer): void {
  clearTimeout(limit);
  queue.shift()?.settle(answer);
  askNext();
}
