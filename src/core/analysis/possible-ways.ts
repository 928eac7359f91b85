import { hasFlag, setFlag } from '#core/conversation/flags.ts';
import {
  type Act,
  type CompiledRoute,
  composureAt,
  limitAt,
  moodsAt,
  type Node,
  type State,
  type Tables,
  type Test,
} from '#core/conversation/tables.ts';
import { moodSlots } from '#core/resident/mood.ts';

/** What may be true whenever a node is entered: an interval for each slot; flags that may stand. */
interface Box {
  min: State;
  max: State;
}

type Answer = 'no' | 'maybe' | 'yes';

/**
 * What may happen at all, by a fixpoint of interval boxes: sound, so what is 0 here can never
 * happen; coarse, since a mood once touched may be anything and a flag once set may be unset.
 */
export function possibleWays(tables: Tables): {
  nodes: Uint8Array;
  choices: Uint8Array;
  holds: Uint8Array;
} {
  const boxes: (Box | undefined)[] = tables.nodes.map(() => undefined);
  const found = {
    nodes: new Uint8Array(tables.nodes.length),
    choices: new Uint8Array(tables.choices.length),
    holds: new Uint8Array(tables.nodes.length),
  };
  const start = tables.start[0]!;
  const waiting: number[] = [start];
  boxes[start] = boxOf(tables);
  const goto = (box: Box, routes: readonly CompiledRoute[]) => {
    for (const route of routes) {
      const open = ask(tables, box, route.when);
      if (open !== 'no' && enter(tables, boxes, route.to, box)) waiting.push(route.to);
      if (open === 'yes') return;
    }
  };
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const node = tables.nodes[index]!;
    found.nodes[index] = 1;
    const box = heard(tables, boxes[index]!, node);
    if (node.goto !== null) goto(box, node.goto);
    for (let i = node.firstChoice; i < node.endChoice; i++) {
      const choice = tables.choices[i]!;
      if (ask(tables, box, choice.when) === 'no') continue;
      found.choices[i] = 1;
      const after = acted(tables, box, choice.cutIn);
      if (choice.takenFlag >= 0) setFlag(tables.layout, after.max, choice.takenFlag, true);
      goto(after, choice.calm.routes);
    }
    if (node.hold !== null && ask(tables, box, node.hold.when) !== 'no') {
      found.holds[index] = 1;
      goto(acted(tables, box, node.hold.act), node.hold.act.routes);
    }
  }
  return found;
}

/** At the start every slot has one value, but no flag is sure to be set for good. */
function boxOf({ start, layout }: Tables): Box {
  const min = start.slice();
  min.fill(0, layout.flagsAt);
  return { min, max: start.slice() };
}

function copy(box: Box): Box {
  return { min: box.min.slice(), max: box.max.slice() };
}

function heard(tables: Tables, before: Box, node: Node): Box {
  const box = node.opening === null ? copy(before) : acted(tables, before, node.opening);
  for (const it of node.hears) {
    for (const flag of it.flags) reveal(tables, box, flag);
    if (it.insults > 0 && tables.fatigue !== null) widen(box, composureAt, 0, 100);
  }
  return box;
}

function acted(tables: Tables, before: Box, act: Act): Box {
  const box = copy(before);
  for (const it of act.shows) if (it.countAt >= 0) widen(box, it.countAt, 0, it.countCap);
  for (const resident of act.addressees) stir(box, resident);
  for (const hit of act.hits) stir(box, hit.resident);
  for (const { at, value, add } of act.sets) {
    box.min[at] = add ? Math.max(-1000, box.min[at]! + value) : value;
    box.max[at] = add ? Math.min(1000, box.max[at]! + value) : value;
  }
  for (const flag of act.reveals) reveal(tables, box, flag);
  if (act.promises >= 0) setFlag(tables.layout, box.max, act.promises, true);
  widen(box, limitAt, 0, 1);
  if (tables.fatigue !== null) widen(box, composureAt, 0, 100);
  return box;
}

function reveal(tables: Tables, box: Box, flag: number): void {
  setFlag(tables.layout, box.max, flag, true);
  const fact = tables.facts.find((it) => it.revealedFlag === flag);
  if (fact !== undefined) setFlag(tables.layout, box.max, fact.notedFlag, true);
}

function widen(box: Box, at: number, min: number, max: number): void {
  box.min[at] = Math.min(box.min[at]!, min);
  box.max[at] = Math.max(box.max[at]!, max);
}

function stir(box: Box, resident: number): void {
  const at = moodsAt + resident * moodSlots;
  for (const slot of [0, 1, 2]) widen(box, at + slot, 0, 100);
  widen(box, at + 3, 0, 3);
}

/** Joins a box into a node's; true if that made it wider. Numbers that keep growing jump to the end. */
function enter(tables: Tables, boxes: (Box | undefined)[], to: number, from: Box): boolean {
  const { layout, nodes } = tables;
  const box = copy(from);
  const node = nodes[to]!;
  if (node.visitedFlag >= 0) setFlag(layout, box.max, node.visitedFlag, true);
  for (const due of node.due) {
    if (!hasFlag(layout, box.max, due.flag)) continue;
    for (const resident of due.residents) stir(box, resident);
  }
  const known = boxes[to];
  if (known === undefined) {
    boxes[to] = box;
    return true;
  }
  let wider = false;
  for (let i = moodsAt - 3; i < layout.size; i++) {
    const isFlags = i >= layout.flagsAt;
    const isVariable = i >= layout.variablesAt && !isFlags;
    const max = isFlags ? known.max[i]! | box.max[i]! : Math.max(known.max[i]!, box.max[i]!);
    const min = Math.min(known.min[i]!, box.min[i]!);
    if (max === known.max[i] && min === known.min[i]) continue;
    wider = true;
    known.max[i] = isVariable && max > known.max[i]! ? 1000 : max;
    known.min[i] = isVariable && min < known.min[i]! ? -1000 : min;
  }
  return wider;
}

function ask(tables: Tables, box: Box, test: Test | null): Answer {
  if (test === null) return 'yes';
  if (test.test === 'flag') return hasFlag(tables.layout, box.max, test.flag) ? 'maybe' : 'no';
  if (test.test === 'between') {
    const [min, max] = [box.min[test.at]!, box.max[test.at]!];
    if (max < test.min || min > test.max) return 'no';
    return min >= test.min && max <= test.max ? 'yes' : 'maybe';
  }
  if (test.test === 'not') {
    const inner = ask(tables, box, test.of);
    return inner === 'yes' ? 'no' : inner === 'no' ? 'yes' : 'maybe';
  }
  const answers = test.of.map((it) => ask(tables, box, it));
  const [all, none] = test.test === 'all' ? (['yes', 'no'] as const) : (['no', 'yes'] as const);
  if (answers.every((it) => it === all)) return all;
  return answers.includes(none) ? none : 'maybe';
}
