import type { Text } from '#core/basics/text.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import type { Report, SolverPackage } from '../solver-messages.ts';

/** Everything a section of the debrief tells from. */
export interface Told {
  stored: StoredAttempt;
  /** What was played; the two below are its own. */
  played: SolverPackage;
  scenario: Scenario;
  rubric: Rubric;
  report: Report;
}

/** What the author wrote for what the officer did: gesture, words, and why it worked as it did. */
export interface Deed {
  does: Text | undefined;
  says: Text | undefined;
  why: Text | undefined;
}

/** The author's texts of a choice or a silence; nothing for hearing and notes. */
export function deedOf(scenario: Scenario, beat: string, event: ConversationEvent): Deed {
  const written = scenario.beats[beat];
  if (event.type === 'choose') {
    const choice = written?.choices?.[event.choice];
    return { does: choice?.do, says: choice?.say, why: choice?.why };
  }
  if (event.type === 'hold') {
    return { does: written?.hold?.do, says: undefined, why: written?.hold?.why };
  }
  return { does: undefined, says: undefined, why: undefined };
}

/** The name of whoever speaks a line: a resident, a bystander, or nobody for what happens. */
export function speakerName(scenario: Scenario, speaker: string): Text | undefined {
  return scenario.residents[speaker]?.name ?? scenario.bystanders[speaker]?.name;
}
