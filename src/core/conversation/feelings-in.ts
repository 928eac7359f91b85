import {
  agitationSlot,
  historySlot,
  moodSlots,
  peakedBit,
  trustSlot,
} from '#core/resident/mood.ts';
import { phaseOf } from '#core/resident/phase-of.ts';
import type { Phase } from '#core/rubric/phase.ts';
import { moodsAt, type State, type Tables } from './tables.ts';

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
