import { usePlayer } from '../player-context.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';
import type { PastResults } from './past-results.ts';

/** First, best and last result of a scenario, and whether an attempt is still open. */
export function ResultsLine({ results }: { results: PastResults }) {
  const { language } = usePlayer();
  const words = useWords(libraryWords);
  const { unfinished, last, firstMean, bestMean, lastMean } = results;
  if (!unfinished && !last) return <p className="ui-small ui-soft">{words.notTried}</p>;
  const verdict = last?.summary && words.verdicts[last.summary.verdict];
  return (
    <div className="library-results">
      {unfinished && (
        <p className="ui-small">{words.unfinished(dayOf(unfinished.head.startedAt, language))}</p>
      )}
      {last && (
        <dl aria-label={words.results} title={words.resultsHint}>
          {(
            [
              [words.first, firstMean],
              [words.best, bestMean],
              [words.last, lastMean],
            ] as const
          ).map(([name, mean]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="ui-numeric">{mean ?? '–'}</dd>
            </div>
          ))}
          <div>
            <dt className="ui-visually-hidden">{words.last}</dt>
            <dd className="library-results__verdict">{verdict ?? words.noScore}</dd>
          </div>
        </dl>
      )}
    </div>
  );
}

function dayOf(time: number, language: 'en' | 'zh'): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(time);
}
