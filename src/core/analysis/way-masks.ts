import { components } from '#core/conversation/beat-graph.ts';
import {
  bitsPerWord,
  composureAt,
  heldAt,
  limitAt,
  moodsAt,
  type Node,
  type Tables,
  type Test,
} from '#core/conversation/tables.ts';
import { agitationSlot, historySlot, moodSlots } from '#core/resident/mood.ts';
import { actsOf, edgesOf } from './relevance.ts';

/**
 * For each node a mask over state slots: all bits that can still decide where a run goes from there
 * on. Narrower than `relevance`, which also keeps what decides about points.
 */
export function wayMasks(tables: Tables): Int32Array[] {
  const edges = tables.nodes.map((node) => edgesOf(tables, node));
  const { component } = components(edges);
  const members: number[][] = [];
  for (const [node, number] of component.entries()) {
    members[number] ??= [];
    members[number].push(node);
  }
  const masks: Int32Array[] = [];
  for (const [number, nodes] of members.entries()) {
    const mask = new Int32Array(tables.layout.size);
    masks[number] = mask;
    for (const node of nodes) {
      for (const to of edges[node]!) {
        const ahead = masks[component[to]!]!;
        for (let i = 0; i < mask.length; i++) mask[i]! |= ahead[i]!;
      }
      markTests(tables, tables.nodes[node]!, mask);
    }
    for (const node of nodes) markMoods(tables, tables.nodes[node]!, mask);
  }
  return component.map((number) => masks[number]!);
}

function markTests(tables: Tables, node: Node, mask: Int32Array): void {
  const acts = actsOf(tables, node);
  const choices = tables.choices.slice(node.firstChoice, node.endChoice);
  if (node.hold !== null) {
    mask[heldAt] = -1;
    markTest(tables, node.hold.when, mask);
  }
  for (const choice of choices) {
    markTest(tables, choice.when, mask);
    if (choice.takenFlag >= 0 && !choice.again) markFlag(tables, choice.takenFlag, mask);
    if (tables.fatigue !== null && choice.calm.calmLine) mask[composureAt] = -1;
  }
  for (const it of [...(node.goto ?? []), ...acts.flatMap((act) => act.routes)]) {
    markTest(tables, it.when, mask);
  }
  for (const heard of node.hears) {
    if (heard.flags.length > 0 || tables.fatigue !== null) markTest(tables, heard.when, mask);
  }
}

/** What moves a mood that is asked for later matters with it. */
function markMoods(tables: Tables, node: Node, mask: Int32Array): void {
  const tiring = tables.fatigue !== null && mask[composureAt] !== 0;
  for (const resident of tables.traits.keys()) {
    const at = moodsAt + resident * moodSlots;
    if (!tiring && !mask.subarray(at, at + moodSlots).some((it) => it !== 0)) continue;
    mask[at + agitationSlot] = -1;
    mask[at + historySlot] = -1;
    for (const due of node.due) {
      if (due.residents.includes(resident)) markFlag(tables, due.flag, mask);
    }
    for (const act of actsOf(tables, node)) {
      if (!act.addressees.includes(resident)) continue;
      for (const shown of act.shows) {
        if (shown.countAt >= 0) mask[shown.countAt] = -1;
        if (shown.behaviour === 'd-clear-limit') mask[limitAt] = -1;
      }
    }
  }
}

function markTest(tables: Tables, test: Test | null, mask: Int32Array): void {
  if (test === null) return;
  if (test.test === 'flag') markFlag(tables, test.flag, mask);
  else if (test.test === 'between') mask[test.at] = -1;
  else if (test.test === 'not') markTest(tables, test.of, mask);
  else for (const part of test.of) markTest(tables, part, mask);
}

function markFlag(tables: Tables, flag: number, mask: Int32Array): void {
  const { flags, flagsAt } = tables.layout;
  mask[flagsAt + Math.floor(flag / bitsPerWord)]! |= 1 << (flag % bitsPerWord);
  const name = flags[flag]!;
  if (name.startsWith('noted:')) {
    markFlag(tables, flags.indexOf(`revealed:${name.slice('noted:'.length)}`), mask);
  }
}
