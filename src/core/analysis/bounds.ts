import { components } from '#core/conversation/beat-graph.ts';
import { type Act, beatAt, type State, type Tables } from '#core/conversation/tables.ts';
import { actsOf, edgesOf } from './relevance.ts';

/** Never too low: an upper bound on the points (quarters) still reachable from a state. */
export type Bound = (state: State) => number;

/**
 * The lesser of the mood-free maximum along the beat graph (with every behaviour paying what its
 * next use pays) and what the behaviours still ahead can pay (source: architecture.md, par).
 */
export function boundFor(tables: Tables): Bound {
  const edges = tables.nodes.map((node) => edgesOf(tables, node));
  const { component, cyclic } = components(edges);
  const order = tables.nodes.map((_, i) => i).sort((a, b) => component[a]! - component[b]!);
  const graph = graphOf(tables, component, cyclic);
  const ahead = payments(tables, order, component, cyclic, edges);
  const { countsAt, variablesAt } = tables.layout;
  const known = new Map<string, number[]>();
  return (state) => {
    const node = state[beatAt]!;
    const uses = String.fromCharCode(...state.slice(countsAt, variablesAt));
    const along = known.get(uses) ?? alongGraph(graph, order, state);
    if (known.size > mostUseVectors) known.clear();
    known.set(uses, along);
    let paid = ahead.base[node]!;
    for (const it of ahead.counted[node]!) {
      const used = state[it.countAt]!;
      paid += it.left[used < it.left.length ? used : it.left.length - 1]!;
    }
    return Math.min(along[node]!, paid);
  };
}

/** Cached graph maxima, one for each way in which behaviours can have been used. */
const mostUseVectors = 20_000;

/** The most an act can earn whatever the mood, in quarters: a fixed part, and parts that wear out. */
interface Payoff {
  fixed: number;
  wearing: { countAt: number; byUse: number[] }[];
  to: number[];
}

/** A beat for the mood-free maximum; loops are taken together. */
interface GraphNode {
  ending: boolean;
  opening: Payoff | undefined;
  goto: number[];
  acts: Payoff[];
  /** For beats on a loop: every act of it, the ways out, and whether an earning act can repeat. */
  loop: { acts: Payoff[]; out: number[]; repeats: boolean } | undefined;
}

function payoff(act: Act): Payoff {
  const parts = act.shows.map(({ weight, fit, repeats, countAt }) =>
    weight > 0
      ? { countAt, byUse: repeats.map((it) => weight * Math.max(...fit) * it) }
      : { countAt: -1, byUse: [weight * 4] },
  );
  return {
    fixed: sum(parts.filter((it) => it.countAt < 0).map((it) => it.byUse[0]!)),
    wearing: parts.filter((it) => it.countAt >= 0),
    to: act.routes.map((it) => it.to),
  };
}

function most(it: Payoff, state: State): number {
  let points = it.fixed;
  for (const { countAt, byUse } of it.wearing) {
    const used = state[countAt]!;
    points += byUse[used < byUse.length ? used : byUse.length - 1]!;
  }
  return points;
}

function graphOf(
  tables: Tables,
  component: readonly number[],
  cyclic: readonly boolean[],
): GraphNode[] {
  return tables.nodes.map((node, index) => ({
    ending: node.ending,
    opening: node.opening === null ? undefined : payoff(node.opening),
    goto: (node.goto ?? []).map((it) => it.to),
    acts: calmActs(tables, index).map(payoff),
    loop: cyclic[index] ? loopOf(tables, index, component) : undefined,
  }));
}

function loopOf(
  tables: Tables,
  index: number,
  component: readonly number[],
): NonNullable<GraphNode['loop']> {
  const members = [...tables.nodes.keys()].filter((it) => component[it] === component[index]);
  const targets = members.flatMap((it) => edgesOf(tables, tables.nodes[it]!));
  return {
    acts: members.flatMap((it) => calmActs(tables, it).map(payoff)),
    out: targets.filter((to) => component[to] !== component[index]),
    repeats: canRepeat(tables, index, component),
  };
}

function alongGraph(graph: readonly GraphNode[], order: readonly number[], state: State): number[] {
  const best = new Array<number>(graph.length).fill(0);
  for (const index of order) {
    const node = graph[index]!;
    if (node.ending) continue;
    if (node.loop !== undefined) {
      const own = sum(node.loop.acts.map((it) => Math.max(0, most(it, state))));
      const out = Math.max(0, ...node.loop.out.map((to) => best[to]!));
      best[index] = node.loop.repeats ? Number.MAX_SAFE_INTEGER : own + out;
      continue;
    }
    let exit = 0;
    for (const to of node.goto) exit = Math.max(exit, best[to]!);
    for (const act of node.acts) {
      const points = most(act, state);
      for (const to of act.to) exit = Math.max(exit, points + best[to]!);
    }
    best[index] = exit + (node.opening === undefined ? 0 : most(node.opening, state));
  }
  return best;
}

/** Whether an earning act of this loop can happen more than once: `again`, hold or opening. */
function canRepeat(tables: Tables, index: number, component: readonly number[]): boolean {
  return tables.nodes.some((node, i) => {
    if (component[i] !== component[index]) return false;
    const again = tables.choices
      .slice(node.firstChoice, node.endChoice)
      .some((it) => it.again && earns(it.calm));
    return again || node.opening !== null || (node.hold !== null && earns(node.hold.act));
  });
}

function earns(act: Act): boolean {
  return act.shows.some((it) => it.weight > 0);
}

function calmActs(tables: Tables, index: number): Act[] {
  const node = tables.nodes[index]!;
  const choices = tables.choices.slice(node.firstChoice, node.endChoice).map((it) => it.calm);
  return node.hold === null ? choices : [node.hold.act, ...choices];
}

interface Payments {
  /** What behaviours whose use is not counted can pay from each node on. */
  base: number[];
  counted: { countAt: number; left: number[] }[][];
}

function payments(
  tables: Tables,
  order: readonly number[],
  component: readonly number[],
  cyclic: readonly boolean[],
  edges: readonly (readonly number[])[],
): Payments {
  const perComponent: Map<string, { payment: number; countAt: number; left: number[] }>[] = [];
  /** Acts ahead, and whether each can happen more than once. */
  const acts: Map<Act, boolean>[] = [];
  for (const index of order) {
    const number = component[index]!;
    const shown = perComponent[number] ?? new Map();
    const here = acts[number] ?? new Map();
    perComponent[number] = shown;
    acts[number] = here;
    for (const to of edges[index]!) {
      for (const [id, it] of perComponent[component[to]!] ?? []) shown.set(id, it);
      for (const [act, again] of acts[component[to]!] ?? []) here.set(act, again);
    }
    const repeatable = cyclic[index] && canRepeat(tables, index, component);
    for (const act of actsOf(tables, tables.nodes[index]!)) {
      here.set(act, (here.get(act) ?? false) || repeatable === true);
      for (const { behaviour, weight, fit, repeats, countAt } of act.shows) {
        if (weight <= 0) continue;
        const payment = weight * Math.max(...fit);
        const left = repeats.map((_, i) => payment * sum(repeats.slice(i)));
        shown.set(behaviour, { payment, countAt, left });
      }
    }
  }
  return {
    base: component.map((number) => uncounted(perComponent[number]!, acts[number]!)),
    counted: component.map((number) =>
      [...perComponent[number]!.values()].filter((it) => it.countAt >= 0),
    ),
  };
}

/** Behaviours that always pay in full pay once for every act that shows them, or without end in a loop. */
function uncounted(
  shown: Map<string, { countAt: number; payment: number }>,
  acts: Map<Act, boolean>,
): number {
  let total = 0;
  for (const [act, again] of acts) {
    for (const { behaviour, weight, repeats } of act.shows) {
      const it = shown.get(behaviour);
      if (weight <= 0 || it === undefined || it.countAt >= 0) continue;
      if (again) return Number.MAX_SAFE_INTEGER;
      total += it.payment * repeats[0]!;
    }
  }
  return total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
