import type { ConversationEvent } from '#core/conversation/event.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { moodChanges } from './mood-change.ts';
import type { Feedback } from './session-view.ts';

/** What an act of the officer did and why; nothing where it moved nobody and nobody says why. */
export function feedbackOn(
  scenario: Scenario,
  tables: Tables,
  beat: string,
  event: ConversationEvent,
  before: State,
  after: State,
): Feedback | undefined {
  const written = scenario.beats[beat];
  const act = event.type === 'choose' ? written?.choices?.[event.choice] : written?.hold;
  const changes = moodChanges(tables, before, after);
  return act?.why === undefined && changes.length === 0 ? undefined : { why: act?.why, changes };
}
