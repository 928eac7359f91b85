import { brokenPromise, composure } from '#core/resident/coefficients.ts';
import {
  agitationSlot,
  brokenBit,
  historySlot,
  moodSlots,
  peakedBit,
  roundHalfUp,
} from '#core/resident/mood.ts';
import { moveMood, respond } from '#core/resident/respond.ts';
import { hasFlag, setFlag } from './flags.ts';
import { holds, routeTarget } from './holds.ts';
import {
  type Act,
  beatAt,
  type CompiledRoute,
  composureAt,
  deciding,
  ended,
  heldAt,
  limitAt,
  moodsAt,
  type Shown,
  type State,
  speaking,
  stageAt,
  type Tables,
} from './tables.ts';

/** A move as a number: a choice's index, or one of these; notes count down from `firstNote`. */
export const heardMove = -1;
export const holdMove = -2;
export const firstNote = -3;

/** Points one step earned, in quarters, in the order of `dimensions`. */
export type Tally = [number, number, number, number];

/**
 * The kernel: applies one move to a state in place and writes the points it earned into `tally`.
 * Returns false, with nothing changed, where the move is not open. XState runs this same function.
 */
export function applyMove(tables: Tables, state: State, move: number, tally: Tally): boolean {
  tally[0] = tally[1] = tally[2] = tally[3] = 0;
  const stage = state[stageAt]!;
  if (stage === ended) return false;
  if (move >= 0) {
    if (!isChoiceOpen(tables, state, move)) return false;
    const choice = tables.choices[move]!;
    if (choice.takenFlag >= 0) setFlag(tables.layout, state, choice.takenFlag, true);
    const interrupts = stage === speaking && tables.nodes[choice.node]!.residentSpeaks;
    perform(tables, state, interrupts ? choice.cutIn : choice.calm, tally);
    return true;
  }
  if (move === heardMove) return stage === speaking && hear(tables, state, tally);
  if (move === holdMove) return stage === deciding && holdSilence(tables, state, tally);
  return note(tables, state, firstNote - move);
}

/** Whether a choice of the current beat can be taken now. */
export function isChoiceOpen(tables: Tables, state: State, index: number): boolean {
  const choice = tables.choices[index];
  if (choice === undefined || choice.node !== state[beatAt] || state[stageAt] === ended)
    return false;
  if (choice.takenFlag >= 0 && !choice.again && hasFlag(tables.layout, state, choice.takenFlag)) {
    return false;
  }
  if (!isComposedEnough(tables, state, choice.calm)) return false;
  return holds(tables.layout, state, choice.when);
}

/** Whether silence can be held now: once a visit, after hearing the person out. */
export function isHoldOpen(state: State): boolean {
  return state[stageAt] === deciding && state[heldAt] === 0;
}

/** The quarters that a behaviour shown now earns: weight x phase fit x repeat, or minus weights. */
export function quarters(shown: Shown, state: State, phase: number): number {
  if (shown.weight <= 0) return shown.weight * 4;
  const used = shown.countAt < 0 ? 0 : state[shown.countAt]!;
  const repeat = shown.repeats[used < shown.repeats.length ? used : shown.repeats.length - 1]!;
  return shown.weight * shown.fit[phase]! * repeat;
}

/** Index into `phases` of the most agitated of those who are spoken to. */
export function phaseFor(state: State, addressees: readonly number[]): number {
  let worst = 0;
  let at = moodsAt;
  for (const resident of addressees) {
    const here = moodsAt + resident * moodSlots;
    if (state[here]! >= worst) {
      worst = state[here]!;
      at = here;
    }
  }
  const heat = state[at + agitationSlot]!;
  if (heat >= 85) return 4;
  if (heat >= 70) return 3;
  if (heat >= 45) return 2;
  if (heat >= 25) return (state[at + historySlot]! & peakedBit) !== 0 ? 5 : 1;
  return 0;
}

function hear(tables: Tables, state: State, tally: Tally): true {
  const node = tables.nodes[state[beatAt]!]!;
  for (const heard of node.hears) {
    if (!holds(tables.layout, state, heard.when)) continue;
    for (const flag of heard.flags) setFlag(tables.layout, state, flag, true);
  }
  if (node.opening !== null) showBehaviours(tables, state, node.opening, tally);
  if (node.goto === null) state[stageAt] = deciding;
  else enter(tables, state, node.goto);
  return true;
}

function holdSilence(tables: Tables, state: State, tally: Tally): boolean {
  if (!isHoldOpen(state)) return false;
  const { hold } = tables.nodes[state[beatAt]!]!;
  state[heldAt] = 1;
  if (hold === null || !holds(tables.layout, state, hold.when)) state[limitAt] = 0;
  else perform(tables, state, hold.act, tally);
  return true;
}

function note(tables: Tables, state: State, index: number): boolean {
  const fact = tables.facts[index];
  if (fact === undefined || !hasFlag(tables.layout, state, fact.revealedFlag)) return false;
  if (hasFlag(tables.layout, state, fact.notedFlag)) return false;
  setFlag(tables.layout, state, fact.notedFlag, true);
  return true;
}

function perform(tables: Tables, state: State, act: Act, tally: Tally): void {
  if (tables.fatigue !== null && isAnybodyHot(tables, state))
    tire(tables, state, composure.hotTurn);
  showBehaviours(tables, state, act, tally);
  for (const hit of act.hits) {
    const at = moodsAt + hit.resident * moodSlots;
    const traits = tables.traits[hit.resident]!;
    moveMood(state, at, traits, hit.agitation, hit.trust, hit.understanding);
  }
  for (const setting of act.sets) {
    const value = setting.add ? state[setting.at]! + setting.value : setting.value;
    state[setting.at] = value < -1000 ? -1000 : value > 1000 ? 1000 : value;
  }
  for (const flag of act.reveals) setFlag(tables.layout, state, flag, true);
  if (act.promises >= 0) setFlag(tables.layout, state, act.promises, true);
  state[limitAt] = act.setsLimit ? 1 : 0;
  if (act.restoresComposure && tables.fatigue !== null) tire(tables, state, -composure.restored);
  enter(tables, state, act.routes);
}

const useOf: number[] = [];

function showBehaviours(tables: Tables, state: State, act: Act, tally: Tally): void {
  const phase = phaseFor(state, act.addressees);
  for (let i = 0; i < act.shows.length; i++) {
    const shown = act.shows[i]!;
    if (shown.dimension >= 0) tally[shown.dimension]! += quarters(shown, state, phase);
    useOf[i] = shown.countAt < 0 ? 0 : state[shown.countAt]!;
  }
  const around = { onlookers: act.onlookers, limitJustSet: state[limitAt] === 1 };
  for (let i = 0; i < act.addressees.length; i++) {
    const resident = act.addressees[i]!;
    const at = moodsAt + resident * moodSlots;
    respond(state, at, tables.traits[resident]!, act.impacts[i]!, useOf, around);
  }
  for (const shown of act.shows) {
    if (shown.countAt >= 0 && state[shown.countAt]! < shown.countCap) state[shown.countAt]! += 1;
  }
}

function enter(tables: Tables, state: State, routes: readonly CompiledRoute[]): void {
  const { layout } = tables;
  const to = routeTarget(layout, state, routes);
  const node = tables.nodes[to]!;
  state[beatAt] = to;
  state[stageAt] = node.ending ? ended : speaking;
  state[heldAt] = 0;
  if (node.visitedFlag >= 0) setFlag(layout, state, node.visitedFlag, true);
  for (const promise of node.due) {
    if (!hasFlag(layout, state, promise.flag)) continue;
    setFlag(layout, state, promise.flag, false);
    for (const resident of promise.residents) {
      const at = moodsAt + resident * moodSlots;
      state[at + historySlot]! |= brokenBit;
      moveMood(
        state,
        at,
        tables.traits[resident]!,
        brokenPromise.agitation,
        brokenPromise.trust,
        0,
      );
    }
  }
  takeInsults(tables, state);
}

/** An insult hits as soon as it is spoken, so that cutting in is no shelter from it. */
export function takeInsults(tables: Tables, state: State): void {
  for (const { insults, when } of tables.nodes[state[beatAt]!]!.hears) {
    if (insults === 0 || !holds(tables.layout, state, when)) continue;
    tire(tables, state, composure.insult * insults);
  }
}

function isComposedEnough(tables: Tables, state: State, act: Act): boolean {
  if (tables.fatigue === null || !act.calmLine || act.restoresComposure) return true;
  return state[composureAt]! >= composure.calmNeeds;
}

function isAnybodyHot(tables: Tables, state: State): boolean {
  return tables.traits.some(
    (_, resident) => state[moodsAt + resident * moodSlots]! >= composure.hotFrom,
  );
}

function tire(tables: Tables, state: State, points: number): void {
  if (tables.fatigue === null) return;
  const harder = tables.fatigue.tired && points > 0 ? roundHalfUp(points * 1.5) : points;
  const next = state[composureAt]! - harder;
  state[composureAt] = next < 0 ? 0 : next > 100 ? 100 : next;
}
