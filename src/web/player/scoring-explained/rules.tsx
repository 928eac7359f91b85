import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

/** Every formula of the score with the reason for it. */
export function Rules() {
  const { rules, parts } = useWords(scoringWords);
  return (
    <section className="ui-stack">
      <h2>{rules}</h2>
      <div className="ui-cards">
        {Object.entries(parts).map(([id, { title, formula, text }]) => (
          <article key={id} className="scoring-rule">
            <h3>{title}</h3>
            <p className="scoring-formula">{formula}</p>
            <p>{text}</p>
          </article>
        ))}
      </div>
    </section>
  );
}
