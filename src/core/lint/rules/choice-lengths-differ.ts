import { choiceText } from '#core/analysis/choice-text.ts';
import { type Language, languages } from '#core/basics/text.ts';
import type { Choice } from '#core/scenario/choice.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import type { Finding, Rule } from '../rule.ts';
import { languageNames } from '../wording.ts';

/** How far a choice may be from the mean of its beat. */
const allowed = 0.25;

/**
 * Length gives nothing away: `do` and `say` of each choice together stay within 25 % of the mean of
 * their beat, in each language apart (characters). Beats with a single choice are left out.
 */
export const choiceLengthsDiffer: Rule = {
  code: 'choice-lengths-differ',
  severity: 'warning',
  needs: 'text',
  check: ({ scenario }) => {
    const written = differingIn(scenario);
    if (scenario.twin === undefined) return written;
    const known = new Set(written.map(({ path }) => path.join(' ')));
    const swapped = differingIn(variantOf(scenario, { twin: true }));
    return [...written, ...swapped.filter(({ path }) => !known.has(path.join(' '))).map(ofTwin)];
  },
};

function differingIn(scenario: Scenario): Finding[] {
  return Object.entries(scenario.beats).flatMap(([beat, { choices }]) =>
    languages
      .filter((it) => scenario.languages.includes(it))
      .flatMap((language) => differing(beat, Object.entries(choices ?? {}), language)),
  );
}

function ofTwin(finding: Finding): Finding {
  const { en, zh } = finding.message;
  return { ...finding, message: { en: `In the twin: ${en}`, zh: `身份互换时：${zh}` } };
}

function differing(
  beat: string,
  choices: readonly [string, Choice][],
  language: Language,
): Finding[] {
  const lengths = choices.map(([, it]) => choiceText(it, language).length);
  const mean = lengths.reduce((sum, it) => sum + it, 0) / Math.max(1, lengths.length);
  const [least, most] = [Math.ceil(mean * (1 - allowed)), Math.floor(mean * (1 + allowed))];
  if (choices.length < 2 || least > most) return [];
  const name = languageNames[language];
  return choices.flatMap(([id], i): Finding[] => {
    const length = lengths[i]!;
    if (length >= least && length <= most) return [];
    const long = length > most;
    return [
      {
        path: ['beats', beat, 'choices', id],
        at: 'key',
        message: {
          en: `In ${name.en} "${id}" has ${length} characters, the choices of this beat ${Math.round(mean)} on average: ${long ? 'the longest' : 'the shortest'} stands out.`,
          zh: `“${id}”的${name.zh}有 ${length} 个字符，本节点平均 ${Math.round(mean)} 个：太${long ? '长' : '短'}，一眼就看得出来。`,
        },
        suggestion: {
          en: `Keep it between ${least} and ${most} characters.`,
          zh: `请控制在 ${least} 到 ${most} 个字符之间。`,
        },
      },
    ];
  });
}
