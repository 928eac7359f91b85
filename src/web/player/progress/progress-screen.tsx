import './progress.css';
import { Link } from 'wouter';
import { failureText } from '#web/storage/failure-text.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import { useTitle } from '../use-title.ts';
import { measureWords } from '../words/measure-words.ts';
import { progressWords } from '../words/progress-words.ts';
import { useWords } from '../words/words-of.ts';
import { BestScores } from './best-scores.tsx';
import { NextPracticePanel } from './next-practice-panel.tsx';
import { ScoreHistory } from './score-history.tsx';
import { usePastRuns } from './use-past-runs.ts';
import { useShippedRubric } from './use-shipped-rubric.ts';

/** How a recruit has been doing over all attempts on this device. */
export function ProgressScreen() {
  const { store, language } = usePlayer();
  const words = useWords(progressWords);
  const { wait } = useWords(measureWords);
  const past = usePastRuns(store);
  const rubric = useShippedRubric();
  useTitle(words.title);
  return (
    <Page>
      <div className="ui-stack progress">
        <header>
          <h1>{words.title}</h1>
          <p className="ui-lede">{words.lede}</p>
        </header>
        {(past === undefined || rubric === undefined) && <p className="ui-soft">{wait}</p>}
        {past?.failure && <Notice tone="warn">{failureText(past.failure.kind, language)}</Notice>}
        {past !== undefined && past.left > 0 && <p role="status">{words.reading(past.left)}</p>}
        {past !== undefined && past.unread > 0 && (
          <Notice tone="info" still>
            {words.unread(past.unread)}
          </Notice>
        )}
        {past?.runs.length === 0 && past.left === 0 && <Nothing />}
        {past !== undefined && rubric !== undefined && past.runs.length > 0 && (
          <>
            <NextPracticePanel rubric={rubric} runs={past.runs} />
            <ScoreHistory rubric={rubric} runs={past.runs} />
            <BestScores rubric={rubric} runs={past.runs} />
          </>
        )}
      </div>
    </Page>
  );
}

function Nothing() {
  const words = useWords(progressWords);
  return (
    <div className="ui-stack">
      <p>{words.none}</p>
      <div>
        <Link href="/" asChild>
          <LinkButton variant="primary">{words.toLibrary}</LinkButton>
        </Link>
      </div>
    </div>
  );
}
