import type { Language } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { Choice } from '#core/scenario/choice.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** Every choice of a scenario in the order of `Tables.choices`. */
export function everyChoice(scenario: Scenario): Choice[] {
  return Object.values(scenario.beats).flatMap((it) => Object.values(it.choices ?? {}));
}

/** What a recruit reads on the button of a choice: what the officer does and says. */
export function choiceText(choice: Choice, language: Language): string {
  return textIn(choice.do, language) + textIn(choice.say, language);
}
