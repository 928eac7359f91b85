import { components } from '#core/conversation/beat-graph.ts';
import { type Act, beatAt, type State, type Tables } from '#core/conversation/tables.ts';
import { actsOf, edgesOf } from './relevance.ts';

/** Never too low: an upper bound on the points (quarters) still reachable from a state. */
export type Bound = (state: State) => number;

/**
 * The lesser of the mood-free maximum along the beat graph and what the behaviours still ahead
 * can pay (source: architecture.md, par).
 */
export function boundFor(tables: Tables): Bound {
  const edges = tables.nodes.map((node) => edgesOf(tables, node));
  const { component, cyclic } = components(edges);
  const order = tables.nodes.map((_, i) => i).sort((a, b) => component[a]! - component[b]!);
  const along = alongGraph(tables, order, component, cyclic);
  const ahead = payments(tables, order, component, cyclic, edges);
  return (state) => {
    const node = state[beatAt]!;
    let paid = ahead.base[node]!;
    for (const it of ahead.counted[node]!) {
      const used = state[it.countAt]!;
      paid += it.left[used < it.left.length ? used : it.left.length - 1]!;
    }
    return Math.min(along[node]!, paid);
  };
}

/** The most an act can earn whatever the mood, in quarters. */
function most(act: Act): number {
  let points = 0;
  for (const { weight, fit, repeats } of act.shows) {
    points += weight > 0 ? weight * Math.max(...fit) * Math.max(...repeats) : weight * 4;
  }
  return points;
}

function alongGraph(
  tables: Tables,
  order: readonly number[],
  component: readonly number[],
  cyclic: readonly boolean[],
): number[] {
  const best = new Array<number>(tables.nodes.length).fill(0);
  for (const index of order) {
    const node = tables.nodes[index]!;
    if (cyclic[index]) {
      best[index] = aroundLoop(tables, index, component, best);
      continue;
    }
    const opening = node.opening === null ? 0 : most(node.opening);
    const exits = (node.goto ?? []).map((it) => best[it.to]!);
    for (const act of calmActs(tables, index)) {
      for (const route of act.routes) exits.push(most(act) + best[route.to]!);
    }
    best[index] = node.ending ? 0 : opening + Math.max(...exits, 0);
  }
  return best;
}

/** In a loop every act may earn once, then the best way out; acts that can repeat have no bound. */
function aroundLoop(
  tables: Tables,
  index: number,
  component: readonly number[],
  best: readonly number[],
): number {
  if (canRepeat(tables, index, component)) return Number.MAX_SAFE_INTEGER;
  let own = 0;
  let out = 0;
  for (const [member, node] of tables.nodes.entries()) {
    if (component[member] !== component[index]) continue;
    for (const act of calmActs(tables, member)) own += Math.max(0, most(act));
    for (const to of edgesOf(tables, node)) {
      if (component[to] !== component[index]) out = Math.max(out, best[to]!);
    }
  }
  return own + out;
}

/** Whether an earning act of this loop can happen more than once: `again`, hold or opening. */
function canRepeat(tables: Tables, index: number, component: readonly number[]): boolean {
  return tables.nodes.some((node, i) => {
    if (component[i] !== component[index]) return false;
    const again = tables.choices
      .slice(node.firstChoice, node.endChoice)
      .some((it) => it.again && most(it.calm) > 0);
    return again || node.opening !== null || (node.hold !== null && most(node.hold.act) > 0);
  });
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
