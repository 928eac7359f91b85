import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import type { LibraryEntry } from '../scenario-index.ts';
import { libraryWords } from '../words/library-words.ts';
import { situationWords } from '../words/situation-words.ts';
import { useWords } from '../words/words-of.ts';
import { CardFaces } from './card-faces.tsx';
import { Difficulty } from './difficulty.tsx';
import type { PastResults } from './past-results.ts';
import { ResultsLine } from './results-line.tsx';

export type ScenarioCardProps = {
  entry: LibraryEntry;
  results: PastResults;
  onRemove?: (() => void) | undefined;
};

/** One scenario in the library: what it is, how it went so far, and where to go from here. */
export function ScenarioCard({ entry, results, onRemove }: ScenarioCardProps) {
  const { campaign, language } = usePlayer();
  const place = campaign.order.indexOf(entry.id) + 1;
  const words = useWords(libraryWords);
  const situations = useWords(situationWords);
  const title = textIn(entry.title, language);
  const { unfinished, last } = results;
  const only = entry.languages.length === 1 ? entry.languages[0] : undefined;
  return (
    <article className="library-card">
      <CardFaces scenario={entry.id} />
      <p className="ui-eyebrow">{situations[entry.situation]}</p>
      <h2>
        <AuthoredText of={entry.title} />
      </h2>
      <p className="library-card__facts">
        <Difficulty level={entry.difficulty} />
        <span>{words.minutes(entry.minutes)}</span>
        {place > 0 && <span>{words.inSequence(place)}</span>}
        {entry.twin !== undefined && <span>{words.hasTwin}</span>}
        {only && only !== language && <span>{words.onlyIn[only]}</span>}
      </p>
      {entry.openedFrom !== undefined && (
        <p className="ui-small ui-soft">{words.openedFrom(entry.openedFrom)}</p>
      )}
      <ResultsLine results={results} />
      <div className="library-card__ways">
        {unfinished ? (
          <Link href={`/play/${unfinished.head.id}`} asChild>
            <LinkButton variant="primary" aria-label={words.goOnFor(title)}>
              {words.goOn}
            </LinkButton>
          </Link>
        ) : (
          <Link href={`/brief/${entry.id}`} asChild>
            <LinkButton variant="primary" aria-label={words.briefFor(title)}>
              {words.brief}
            </LinkButton>
          </Link>
        )}
        {unfinished && (
          <Link href={`/brief/${entry.id}`} aria-label={words.briefFor(title)}>
            {words.brief}
          </Link>
        )}
        {last && (
          <Link href={`/debrief/${last.head.id}`} aria-label={words.debriefFor(title)}>
            {words.debrief}
          </Link>
        )}
        {onRemove && (
          <Button variant="plain" onClick={onRemove} aria-label={words.removeFor(title)}>
            {words.remove}
          </Button>
        )}
      </div>
    </article>
  );
}
