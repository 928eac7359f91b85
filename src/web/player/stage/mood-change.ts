import type { State, Tables } from '#core/conversation/tables.ts';
import { moodsAt } from '#core/conversation/tables.ts';
import {
  agitationSlot,
  historySlot,
  moodSlots,
  peakedBit,
  trustSlot,
} from '#core/resident/mood.ts';
import { phaseOf } from '#core/resident/phase-of.ts';
import type { Phase } from '#core/rubric/phase.ts';

/** How a resident feels in a state. */
export interface Feeling {
  resident: string;
  agitation: number;
  trust: number;
  phase: Phase;
}

/** How everybody feels, in the order of the scenario. */
export function feelingsIn(tables: Tables, state: State): Feeling[] {
  return tables.layout.residents.map((resident, i) => {
    const at = moodsAt + i * moodSlots;
    const agitation = state[at + agitationSlot]!;
    const peaked = (state[at + historySlot]! & peakedBit) !== 0;
    return {
      resident,
      agitation,
      trust: state[at + trustSlot]!,
      phase: phaseOf(agitation, peaked),
    };
  });
}

/** How far an act moved one resident; residents whom it did not move are left out. */
export interface MoodChange {
  resident: string;
  agitation: number;
  trust: number;
}

export function moodChanges(tables: Tables, before: State, after: State): MoodChange[] {
  const was = feelingsIn(tables, before);
  return feelingsIn(tables, after).flatMap(({ resident, agitation, trust }, i) => {
    const change = { agitation: agitation - was[i]!.agitation, trust: trust - was[i]!.trust };
    return change.agitation === 0 && change.trust === 0 ? [] : [{ resident, ...change }];
  });
}
