import type { ReliabilityReply } from '#core/academy/insight.ts';
import { useWords } from '../academy-host.ts';
import { useAsked } from '../use-asked.ts';
import { insightWords } from '../words/insight-words.ts';

/** Whether the scenarios of a cohort measure one thing, with an interval, or what is missing for that. */
export function CohortReliability({ cohortId }: { cohortId: string }) {
  const words = useWords(insightWords);
  const [asked] = useAsked<ReliabilityReply>(`/api/cohorts/${cohortId}/reliability`);
  if (asked.state !== 'there') return null;
  return (
    <section>
      <h3>{words.reliability}</h3>
      <p>{sentence(asked.value, words)}</p>
    </section>
  );
}

function sentence(
  { reliability, lacking }: ReliabilityReply,
  words: (typeof insightWords)['en'],
): string {
  if (reliability.kind === 'too-few') {
    const { n, needed } = reliability;
    return lacking === 'people'
      ? words.lackingPeople(n, needed)
      : words.lackingScenarios(n, needed);
  }
  const { omega, alpha, low, high, scenarios, stillNeeded } = reliability.value;
  const [shownOmega, shownLow, shownHigh] = [omega, low, high].map((it) => it.toFixed(2));
  const more = Number.isFinite(stillNeeded ?? Number.NaN)
    ? stillNeeded === 0
      ? words.enoughAlready
      : words.stillNeeded(stillNeeded)
    : words.neverEnough;
  return [
    words.reliabilityOf(shownOmega ?? '', shownLow ?? '', shownHigh ?? '', scenarios),
    words.alpha(alpha.toFixed(2)),
    more,
  ].join(' ');
}
