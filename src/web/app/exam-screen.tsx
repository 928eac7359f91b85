import { useCallback, useState } from 'react';
import { Link } from 'wouter';
import type { ExamView } from '#core/academy/exam.ts';
import { textIn } from '#core/basics/text-in.ts';
import { FailureNotice } from '#web/academy/failure-notice.tsx';
import { useAsked } from '#web/academy/use-asked.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { useTitle } from '#web/player/use-title.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { ExamStage } from './exam/exam-stage.tsx';
import { examStageWords } from './exam/exam-words.ts';

/** A supervised exam, where the academy has it; this device holds nothing of it. */
export function ExamScreen({ attemptId }: { attemptId: string }) {
  const [round, setRound] = useState(0);
  const again = useCallback(() => setRound((it) => it + 1), []);
  // A new round forgets what is shown: the page was behind.
  return <Exam key={round} attemptId={attemptId} again={again} />;
}

function Exam({ attemptId, again }: { attemptId: string; again: () => void }) {
  const words = useWords(examStageWords);
  const { language } = usePlayer();
  const [asked] = useAsked<ExamView>(`/api/attempts/${attemptId}/exam`);
  useTitle(asked.state === 'there' ? textIn(asked.value.title, language) : words.exam);
  if (asked.state === 'there') return <ExamStage view={asked.value} again={again} />;
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.exam}</h1>
        {asked.state === 'asking' && <p className="ui-soft">{words.opening}</p>}
        {asked.state === 'failed' && (
          <>
            <FailureNotice failure={asked.failure} again={again} />
            <div>
              <Link href="/academy" asChild>
                <LinkButton>{words.toAssignments}</LinkButton>
              </Link>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
