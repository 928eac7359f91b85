import { argueFacts, clearLimit, type Effect, model } from './coefficients.ts';
import {
  agitationSlot,
  brokenBit,
  historySlot,
  peakedBit,
  roomForReasons,
  roundHalfUp,
  type Traits,
  trustSlot,
  understandingSlot,
} from './mood.ts';

/** One behaviour as it works on one resident: coefficients with this person's multipliers. */
export interface Impact {
  uses: readonly Effect[];
  /** Hundredths: more or less than others feel it. */
  multiplier: number;
  special: 'none' | 'clear-limit' | 'argue-facts' | 'facing';
  reasoned: boolean;
  safety: boolean;
  doubles: boolean;
}

/** What surrounds a turn: onlookers 0-3, and whether the last act already set a limit. */
export interface Surroundings {
  onlookers: number;
  limitJustSet: boolean;
}

/**
 * One turn of the resident model, in place: how the behaviours of one act move the mood at
 * `at` in `state` (agitation, trust, understanding, history). `useOf[i]` is how often behaviour
 * i was shown before. Whole numbers only, rounded half up (source: resident-model.md).
 */
export function respond(
  state: number[],
  at: number,
  traits: Traits,
  impacts: readonly Impact[],
  useOf: readonly number[],
  around: Surroundings,
): void {
  const agitation = state[at + agitationSlot]!;
  const history = state[at + historySlot]!;
  const inCrisis = agitation >= 85;
  const room = roomForReasons(agitation, traits.capacity);
  let hits = 0;
  let reliefs = 0;
  let gains = 0;
  let losses = 0;
  let understood = 0;
  let talkedPast = false;
  for (let i = 0; i < impacts.length; i++) {
    const impact = impacts[i]!;
    const effect = effectNow(impact, useOf[i]!, agitation, around);
    let share = impact.multiplier * 100;
    if (impact.reasoned) {
      share = (share * room) / 10_000;
      if (room < model.littleRoom * 100) talkedPast = true;
    }
    if (impact.doubles && (history & brokenBit) !== 0) share *= 2;
    if (effect.agitation > 0) {
      const facing = impact.special === 'facing' ? 100 + traits.face : 100;
      hits += (effect.agitation * impact.multiplier * facing) / 100;
    } else if (!inCrisis || impact.safety) {
      reliefs -= (effect.agitation * share) / 100;
    }
    if (effect.trust < 0) losses -= effect.trust * impact.multiplier;
    else if (!inCrisis || impact.safety) gains += (effect.trust * share) / 100;
    if (!inCrisis || impact.safety) understood += (effect.understanding * share) / 100;
  }
  if (talkedPast) hits += model.talkedPast * 100;
  const fragile = (history & peakedBit) !== 0 ? model.fragile : 100;
  const heat =
    (hits * traits.sensitivity * fragile * (1000 + 3 * traits.face * around.onlookers)) /
    10_000_000;
  moveMood(
    state,
    at,
    traits,
    roundHalfUp((heat - reliefs) / 100) - model.attended,
    roundHalfUp((gains * (120 - state[at + trustSlot]!)) / 12_000 - losses / 50),
    roundHalfUp(understood / 100),
  );
}

/** Moves a mood flatly, in place, keeping it within its bounds and remembering a peak. */
export function moveMood(
  state: number[],
  at: number,
  traits: Traits,
  agitation: number,
  trust: number,
  understanding: number,
): void {
  const heat = state[at + agitationSlot]! + agitation;
  const next = heat < traits.floor ? traits.floor : heat > 100 ? 100 : heat;
  state[at + agitationSlot] = next;
  if (next >= model.peakAt) state[at + historySlot] = state[at + historySlot]! | peakedBit;
  state[at + trustSlot] = percent(state[at + trustSlot]! + trust);
  state[at + understandingSlot] = percent(state[at + understandingSlot]! + understanding);
}

function effectNow(impact: Impact, used: number, agitation: number, around: Surroundings): Effect {
  if (impact.special === 'clear-limit') {
    if (around.limitJustSet) return clearLimit.repeatedAtOnce;
    return agitation >= 45 ? clearLimit.hot : clearLimit.cool;
  }
  if (impact.special === 'argue-facts' && agitation >= argueFacts.from) return argueFacts.effect;
  return impact.uses[used < impact.uses.length ? used : impact.uses.length - 1]!;
}

function percent(value: number): number {
  return value < 0 ? 0 : value > 100 ? 100 : value;
}
