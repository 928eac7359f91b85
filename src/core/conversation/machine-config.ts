import type { CompiledRoute, Node, State, Tables } from './tables.ts';

/** A transition as plain data: named guard and action from the closed set of `machine.ts`. */
export interface TransitionData {
  target?: string;
  reenter?: boolean;
  guard: { type: 'leads'; params: { to: string; choice?: string } };
  actions: 'apply';
}

type DelayedData = Record<
  string,
  { actions: { type: 'due'; params: { event: 'heard' | 'hold' } } }
>;

/** One beat as a state with `speaking` and `deciding` inside, or an ending as a final state. */
export type StateData =
  | { type: 'final' }
  | {
      initial: 'speaking';
      states: { speaking: { after: DelayedData }; deciding: { after?: DelayedData } };
      on: {
        heard: TransitionData[];
        choose: TransitionData[];
        hold: TransitionData[];
        note: TransitionData[];
      };
    };

/** A statechart as JSON: opens in any statechart viewer, holds no closure. */
export interface MachineData {
  id: string;
  initial: string;
  context: { state: State };
  states: Record<string, StateData>;
}

/** Derives the XState machine config from compiled tables: flat, one state per beat. */
export function machineConfig(tables: Tables): MachineData {
  return {
    id: tables.scenario,
    initial: tables.nodes[tables.start[0]!]!.id,
    context: { state: tables.start },
    states: Object.fromEntries(tables.nodes.map((node) => [node.id, stateData(tables, node)])),
  };
}

function stateData(tables: Tables, node: Node): StateData {
  if (node.ending) return { type: 'final' };
  const stays = { guard: leads(node.id), actions: 'apply' as const };
  const choices = tables.choices.slice(node.firstChoice, node.endChoice);
  const holdRoutes = node.hold === null ? [] : targets(tables, node, node.hold.act.routes);
  return {
    initial: 'speaking',
    states: {
      speaking: { after: due(`speaking ${node.id}`, 'heard') },
      deciding: node.answerWithin === null ? {} : { after: due(`answering ${node.id}`, 'hold') },
    },
    on: {
      heard:
        node.goto === null ? [{ target: '.deciding', ...stays }] : targets(tables, node, node.goto),
      choose: choices.flatMap((choice) => targets(tables, node, choice.calm.routes, choice.id)),
      hold: [...holdRoutes, stays],
      note: [stays],
    },
  };
}

function due(delay: string, event: 'heard' | 'hold'): DelayedData {
  return { [delay]: { actions: { type: 'due', params: { event } } } };
}

function leads(to: string, choice?: string): TransitionData['guard'] {
  return { type: 'leads', params: choice === undefined ? { to } : { to, choice } };
}

function targets(
  tables: Tables,
  node: Node,
  routes: readonly CompiledRoute[],
  choice?: string,
): TransitionData[] {
  return [...new Set(routes.map((it) => tables.nodes[it.to]!.id))].map((to) => ({
    target: to,
    ...(to === node.id ? { reenter: true } : {}),
    guard: leads(to, choice),
    actions: 'apply' as const,
  }));
}
