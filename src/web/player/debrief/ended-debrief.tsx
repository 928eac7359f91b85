import { useEffect, useMemo, useRef, useState } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import type { SelfRating, StoredAttempt } from '#web/storage/attempt-record.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { playedPackage } from '../played-package.ts';
import { usePlayer } from '../player-context.ts';
import { SolverNotice } from '../solver-notice.tsx';
import { summaryOf } from '../summary-of.ts';
import { useSolver } from '../use-solver.ts';
import { useTitle } from '../use-title.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { DebriefParts } from './debrief-parts.tsx';
import { SelfRatingForm } from './self-rating.tsx';

/** The debrief of an ended attempt: first the recruit's own view, then everything else. */
export function EndedDebrief({ stored }: { stored: StoredAttempt }) {
  const { store, language } = usePlayer();
  const words = useWords(debriefWords);
  const { working } = useWords(measureWords);
  const played = useMemo(() => playedPackage(stored), [stored]);
  const { scenario, rubric } = played;
  const [rating, setRating] = useState<SelfRating | undefined>(stored.record.selfRating);
  const [notKept, setNotKept] = useState<string>();
  const events = useMemo(() => stored.attempt.steps.map((it) => it.event), [stored]);
  const [solved, again] = useSolver('debrief', played, events);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(`${words.eyebrow}${words.colon}${textIn(scenario.title, language)}`);

  const report = solved.state === 'there' ? solved.value : undefined;
  useEffect(() => {
    const summary = report && summaryOf(report);
    // Lists read it later; the debrief itself never does, so a failure changes nothing here.
    if (summary) void store.summarise(stored.attempt.id, summary);
  }, [report, store, stored.attempt.id]);

  const keepRating = async (given: SelfRating) => {
    setRating(given);
    heading.current?.focus();
    window.scrollTo(0, 0);
    const kept = await store.rateSelf(stored.attempt.id, given);
    if (!kept.ok) setNotKept(failureText(kept.error.kind, language));
  };

  const day = new Date(stored.attempt.startedAt).toLocaleDateString(
    language === 'zh' ? 'zh-CN' : 'en-GB',
    { dateStyle: 'long' },
  );
  return (
    <Page>
      <header className="debrief-head">
        <p className="ui-eyebrow">{words.eyebrow}</p>
        <h1 ref={heading} tabIndex={-1}>
          <AuthoredText of={scenario.title} />
        </h1>
        <p className="ui-soft">{words.ended(day, words.modes[stored.attempt.mode])}</p>
      </header>
      {notKept !== undefined && (
        <Notice tone="warn" title={words.rate.notKept}>
          {notKept}
        </Notice>
      )}
      {rating === undefined ? (
        <SelfRatingForm rubric={rubric} onRated={keepRating} />
      ) : (
        <>
          {solved.state === 'working' && <p role="status">{working}</p>}
          {solved.state === 'failed' && <SolverNotice failure={solved.failure} again={again} />}
          {report && (
            <DebriefParts told={{ stored, played, scenario, rubric, report }} rating={rating} />
          )}
        </>
      )}
    </Page>
  );
}
