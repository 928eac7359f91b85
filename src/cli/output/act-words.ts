import type { Language } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** What the officer does and says with a choice or with holding silence, in one line. */
export function actWords(
  scenario: Scenario,
  beat: string,
  event: ConversationEvent,
  language: Language,
): string {
  const here = scenario.beats[beat];
  if (event.type !== 'choose') {
    const done = textIn(here?.hold?.do, language);
    return done || { en: '(stays silent)', zh: '（沉默）' }[language];
  }
  const choice = here?.choices?.[event.choice];
  const said = textIn(choice?.say, language);
  const quoted = said && `“${said}”`;
  const done = textIn(choice?.do, language);
  return [done && { en: `(${done})`, zh: `（${done}）` }[language], quoted]
    .filter(Boolean)
    .join(' ');
}
