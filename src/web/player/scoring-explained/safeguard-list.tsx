import type { Rubric } from '#core/rubric/rubric.ts';
import { AuthoredText } from '../authored-text.tsx';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

/** What makes a result unsafe. */
export function SafeguardList({ rubric }: { rubric: Rubric }) {
  const { safeguards } = useWords(scoringWords);
  return (
    <section className="ui-stack">
      <h2>{safeguards}</h2>
      <ul className="scoring-safeguards">
        {Object.entries(rubric.safeguards).map(([id, { name, seen, why }]) => (
          <li key={id}>
            <h3>
              <AuthoredText of={name} />
            </h3>
            <p>
              <AuthoredText of={seen} />
            </p>
            <p className="ui-soft">
              <AuthoredText of={why} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
