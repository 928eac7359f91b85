import { nodeOf } from '#core/conversation/advance.ts';
import { moodsAt, type State, type Tables } from '#core/conversation/tables.ts';
import { moodSlots, peakedBit } from '#core/resident/mood.ts';
import { phaseOf } from '#core/resident/phase-of.ts';
import type { Phase } from '#core/rubric/phase.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** A resident's mood at one moment, 0-100 each. */
export interface MoodReading {
  resident: string;
  agitation: number;
  trust: number;
  understanding: number;
  phase: Phase;
}

/** What came of it; stands beside the score and is never mixed into it. */
export interface Outcome {
  ending: string | undefined;
  verdict: Verdict | undefined;
  moods: MoodReading[];
}

/** Reads every resident's mood from a state. */
export function moodsOf(tables: Tables, state: State): MoodReading[] {
  return tables.layout.residents.map((resident, i) => {
    const at = moodsAt + i * moodSlots;
    const [agitation, trust, understanding, history] = state.slice(at, at + moodSlots);
    return {
      resident,
      agitation: agitation!,
      trust: trust!,
      understanding: understanding!,
      phase: phaseOf(agitation!, (history! & peakedBit) !== 0),
    };
  });
}

/** What came of a run that stands in `state`. */
export function outcomeOf(scenario: Scenario, tables: Tables, state: State): Outcome {
  const node = nodeOf(tables, state);
  return {
    ending: node.ending ? node.id : undefined,
    verdict: scenario.endings[node.id]?.verdict,
    moods: moodsOf(tables, state),
  };
}
