import { createActor } from 'xstate';
import { answeringTime } from '#core/attempt/answering-time.ts';
import type { Pace, Step } from '#core/attempt/attempt.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { LinesAt } from '#core/conversation/lines-at.ts';
import { conversationMachine } from '#core/conversation/machine.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import { never } from './never.ts';
import type { StageClock } from './stage-clock.ts';

export interface StageActorParts {
  tables: Tables;
  clock: StageClock;
  pace: Pace;
  lines: LinesAt;
  timeOf: (line: Line) => number;
  /** A delay of the machine is over: record it as a step, then send it. */
  onDue: (event: 'heard' | 'hold') => void;
}

/** The XState actor of a conversation, on the stage's time. */
export interface StageActor {
  /** Sends an event that is open; `next` is the state it leads to. Returns that state. */
  send(event: ConversationEvent, next: State): State;
  /** Milliseconds to answer in a beat; `never` where nothing runs out. */
  answeringTime(beat: string): number;
  stop(): void;
}

/** Starts the machine and brings it to where the steps leave it; no time passes meanwhile. */
export function createStageActor(
  parts: StageActorParts,
  steps: readonly Step[],
  states: readonly State[],
): StageActor {
  const { tables, pace, lines, timeOf } = parts;
  /** The state being entered: which lines a beat speaks depends on it. */
  let entering = states[0] ?? tables.start;
  const answering = (beat: string) => {
    const seconds = tables.nodes.find(({ id }) => id === beat)?.answerWithin ?? null;
    return (seconds === null ? undefined : answeringTime(seconds, pace)) ?? never;
  };
  const speaking = (beat: string) =>
    pace === 'untimed' ? never : lines(beat, entering).reduce((sum, it) => sum + timeOf(it), 0);

  const machine = conversationMachine(tables, (stage, beat) =>
    stage === 'speaking' ? speaking(beat) : answering(beat),
  );
  const actor = createActor(machine, { clock: parts.clock });
  actor.on('due', ({ event }) => parts.onDue(event));
  actor.start();
  const send = (event: ConversationEvent, next: State) => {
    entering = next;
    actor.send(event);
    return actor.getSnapshot().context.state;
  };
  for (const [i, { event }] of steps.entries()) send(event, states[i + 1] ?? entering);
  return { send, answeringTime: answering, stop: () => actor.stop() };
}
