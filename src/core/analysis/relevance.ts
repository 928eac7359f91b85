import { components } from '#core/conversation/beat-graph.ts';
import {
  type Act,
  bitsPerWord,
  type CompiledChoice,
  type CompiledRoute,
  composureAt,
  heldAt,
  limitAt,
  moodsAt,
  type Node,
  type Tables,
  type Test,
} from '#core/conversation/tables.ts';
import { agitationSlot, historySlot, moodSlots } from '#core/resident/mood.ts';

/** Every act that can happen in a node: hold, opening, choices (calm and cut in). */
export function actsOf(tables: Tables, node: Node): Act[] {
  const choices = tables.choices.slice(node.firstChoice, node.endChoice);
  const held = node.hold === null ? [] : [node.hold.act];
  const opening = node.opening === null ? [] : [node.opening];
  return [...held, ...opening, ...choices.flatMap((it) => [it.calm, it.cutIn])];
}

/** The nodes that a node can lead to in one move, conditions ignored. */
export function edgesOf(tables: Tables, node: Node): number[] {
  const routes = actsOf(tables, node).flatMap((it) => it.routes);
  return [...new Set([...routes, ...(node.goto ?? [])].map((it) => it.to))];
}

/** For each node a mask over state slots: all bits that can still matter from there on. */
export function relevance(tables: Tables): {
  masks: Int32Array[];
  component: number[];
  cyclic: boolean[];
} {
  const edges = tables.nodes.map((node) => edgesOf(tables, node));
  const { component, cyclic } = components(edges);
  const byComponent: Int32Array[] = [];
  const order = tables.nodes.map((_, i) => i).sort((a, b) => component[a]! - component[b]!);
  for (const index of order) {
    const number = component[index]!;
    const mask = byComponent[number] ?? new Int32Array(tables.layout.size);
    byComponent[number] = mask;
    markNode(tables, tables.nodes[index]!, mask);
    for (const to of edges[index]!) {
      const ahead = byComponent[component[to]!];
      if (ahead === undefined || ahead === mask) continue;
      for (let i = 0; i < mask.length; i++) mask[i]! |= ahead[i]!;
    }
  }
  return { masks: tables.nodes.map((_, i) => byComponent[component[i]!]!), component, cyclic };
}

function markNode(tables: Tables, node: Node, mask: Int32Array): void {
  const choices = tables.choices.slice(node.firstChoice, node.endChoice);
  const acts = actsOf(tables, node);
  if (node.hold !== null) mask[heldAt] = -1;
  for (const act of acts) markAct(act, mask);
  for (const choice of choices) markChoice(tables, choice, mask);
  if (node.hold !== null) markTest(tables, node.hold.when, mask);
  markRoutes(tables, [...(node.goto ?? []), ...acts.flatMap((it) => it.routes)], mask);
  for (const heard of node.hears) markTest(tables, heard.when, mask);
  for (const due of node.due) {
    markFlag(tables, due.flag, mask);
    for (const resident of due.residents) markMood(resident, mask);
  }
  if (tables.fatigue !== null) {
    mask[composureAt] = -1;
    for (const resident of tables.traits.keys()) markMood(resident, mask);
  }
}

function markAct(act: Act, mask: Int32Array): void {
  for (const resident of act.addressees) markMood(resident, mask);
  for (const shown of act.shows) if (shown.countAt >= 0) mask[shown.countAt] = -1;
  if (act.shows.some((it) => it.behaviour === 'd-clear-limit')) mask[limitAt] = -1;
}

function markMood(resident: number, mask: Int32Array): void {
  mask[moodsAt + resident * moodSlots + agitationSlot] = -1;
  mask[moodsAt + resident * moodSlots + historySlot] = -1;
}

function markChoice(tables: Tables, choice: CompiledChoice, mask: Int32Array): void {
  markTest(tables, choice.when, mask);
  if (choice.takenFlag >= 0 && !choice.again) markFlag(tables, choice.takenFlag, mask);
}

function markRoutes(tables: Tables, routes: readonly CompiledRoute[], mask: Int32Array): void {
  for (const route of routes) markTest(tables, route.when, mask);
}

function markTest(tables: Tables, test: Test | null, mask: Int32Array): void {
  if (test === null) return;
  if (test.test === 'flag') markFlag(tables, test.flag, mask);
  else if (test.test === 'between') markSlot(tables, test.at, mask);
  else if (test.test === 'not') markTest(tables, test.of, mask);
  else for (const part of test.of) markTest(tables, part, mask);
}

/** A mood slot that is asked for matters with the agitation that moves it (capacity, crisis). */
function markSlot(tables: Tables, at: number, mask: Int32Array): void {
  mask[at] = -1;
  const resident = Math.floor((at - moodsAt) / moodSlots);
  if (at >= moodsAt && at < tables.layout.countsAt) markMood(resident, mask);
}

function markFlag(tables: Tables, flag: number, mask: Int32Array): void {
  const at = tables.layout.flagsAt + Math.floor(flag / bitsPerWord);
  mask[at] = mask[at]! | (1 << (flag % bitsPerWord));
  const name = tables.layout.flags[flag]!;
  if (!name.startsWith('noted:')) return;
  const revealed = tables.layout.flags.indexOf(`revealed:${name.slice('noted:'.length)}`);
  markFlag(tables, revealed, mask);
}
