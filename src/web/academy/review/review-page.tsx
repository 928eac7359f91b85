import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import type { Review } from '#core/academy/remark.ts';
import { replay } from '#core/attempt/replay.ts';
import { type TranscriptLine, transcriptOf } from '#core/attempt/transcript.ts';
import { textIn } from '#core/basics/text-in.ts';
import { compile } from '#core/conversation/compile.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { reviewWords } from '../words/review-words.ts';
import { Judgement } from './judgement.tsx';
import { Remarks } from './remarks.tsx';
import { Transcript } from './transcript.tsx';

/** An attempt as it was played, what people say of it, and a person's own judgement. */
export function ReviewPage({ id, person }: { id: string; person: Person }) {
  const words = useWords(reviewWords);
  const { language } = useHost();
  const [asked, again] = useAsked<Review>(`/api/attempts/${id}/review`);
  const review = asked.state === 'there' ? asked.value : undefined;
  const lines = useMemo(() => (review ? linesOf(review) : []), [review]);
  usePageTitle(words.title);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { attempt, scenario } = asked.value;
  const isStaff = person.role !== 'recruit';
  return (
    <div className="ui-stack">
      <header>
        <p className="ui-eyebrow">{asked.value.person ? asked.value.person.name : words.yours}</p>
        <h1>{textIn(scenario.title, language)}</h1>
        {isStaff && (
          <p>
            <Link href={`/academy/assignments/${attempt.assignmentId}/results`}>{words.back}</Link>
          </p>
        )}
      </header>
      <Judgement attempt={attempt} mayJudge={isStaff} onJudged={again} />
      <div className="academy-two">
        <Transcript lines={lines} costs={asked.value.costs} />
        <Remarks review={asked.value} lines={lines} isStaff={isStaff} onWritten={again} />
      </div>
    </div>
  );
}

/** The review comes from the academy's own replay: what does not compile here is an older engine's. */
function linesOf({ scenario, variant, rubric, steps }: Review): TranscriptLine[] {
  const played = variantOf(scenario, variant ?? {});
  const tables = compile(played, rubric);
  if (!tables.ok) return [];
  const run = replay(
    tables.value,
    steps.map(({ event }) => event),
  );
  return run.ok ? transcriptOf(played, tables.value, run.value.states, steps) : [];
}
