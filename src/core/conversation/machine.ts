import { assign, emit, setup } from 'xstate';
import { advance, nodeOf } from './advance.ts';
import type { ConversationEvent } from './event.ts';
import { type MachineData, machineConfig } from './machine-config.ts';
import type { State, Tables } from './tables.ts';

/** How long a beat speaks (`speaking`) or waits for an answer (`answering`), in milliseconds. */
export type Timing = (stage: 'speaking' | 'answering', beat: string) => number;

/** Longest delay a browser's timer can hold; stands for no timing at all. */
export const never = 2 ** 31 - 1;

/** What the machine emits when a delay is over: the page records the step, then sends the event. */
export interface DueEvent {
  type: 'due';
  event: 'heard' | 'hold';
}

/**
 * The stock XState machine of a scenario. Guards and actions are a closed set bound to the same
 * tables and the same step function that the kernel runs; `timing` tells its named delays.
 */
export function conversationMachine(
  tables: Tables,
  timing: Timing = () => never,
  config: MachineData = machineConfig(tables),
) {
  const step = rememberLast(tables);
  return setup({
    types: {
      context: {} as { state: State },
      events: {} as ConversationEvent,
      emitted: {} as DueEvent,
    },
    guards: {
      leads: ({ context, event }, params: { to: string; choice?: string }) => {
        if (event.type === 'choose' && event.choice !== params.choice) return false;
        const next = step(context.state, event);
        return next !== undefined && nodeOf(tables, next).id === params.to;
      },
    },
    actions: {
      apply: assign(({ context, event }) => ({
        state: step(context.state, event) ?? context.state,
      })),
      due: emit((_, params: { event: 'heard' | 'hold' }) => ({ type: 'due', event: params.event })),
    },
    delays: delaysFor(tables, timing),
  }).createMachine(config as never);
}
export type ConversationMachine = ReturnType<typeof conversationMachine>;

/** Several guards ask about one event and its action follows: the step is computed once. */
function rememberLast(
  tables: Tables,
): (state: State, event: ConversationEvent) => State | undefined {
  let lastState: State | undefined;
  let lastEvent: ConversationEvent | undefined;
  let lastNext: State | undefined;
  return (state, event) => {
    if (state !== lastState || event !== lastEvent) {
      lastState = state;
      lastEvent = event;
      lastNext = advance(tables, state, event)?.state;
    }
    return lastNext;
  };
}

function delaysFor(tables: Tables, timing: Timing): Record<string, () => number> {
  return Object.fromEntries(
    tables.nodes.flatMap(({ id, ending }) =>
      ending
        ? []
        : (['speaking', 'answering'] as const).map((stage) => [
            `${stage} ${id}`,
            () => timing(stage, id),
          ]),
    ),
  );
}
