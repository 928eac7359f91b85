import '#web/player/stage/stage.css';
import { useMemo, useSyncExternalStore } from 'react';
import type { ExamEntry, ExamView } from '#core/academy/exam.ts';
import { FailureNotice } from '#web/academy/failure-notice.tsx';
import { AuthoredText } from '#web/player/authored-text.tsx';
import { Cast } from '#web/player/stage/cast.tsx';
import { ConversationLog } from '#web/player/stage/conversation-log.tsx';
import type { LogEntry } from '#web/player/stage/log-entry.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { ExamNotebook } from './exam-notebook.tsx';
import { ExamTurn } from './exam-turn.tsx';
import { examStageWords } from './exam-words.ts';
import { type RunningExam, useExam } from './use-exam.ts';

export type ExamStageProps = {
  view: ExamView;
  /** Asks the academy anew where it stands. */
  again: () => void;
};

/** The stage of a supervised exam: people, what is said, what can be done, and the notebook. */
export function ExamStage({ view, again }: ExamStageProps) {
  const exam = useExam(view, again);
  return exam ? <OnStage exam={exam} again={again} /> : <Page>{null}</Page>;
}

function OnStage({ exam, again }: { exam: RunningExam; again: () => void }) {
  const { session } = exam;
  const words = useWords(examStageWords);
  const shown = useSyncExternalStore(session.subscribe, session.shown);
  const { now, failure } = shown;
  const entries = useMemo(() => shown.entries.map(logEntryOf), [shown.entries]);
  const isAway = failure?.kind === 'unreachable' || (failure && failure.status >= 500);
  return (
    <Page width="wide">
      <div className="stage">
        <header className="stage__head">
          <h1>
            <AuthoredText of={now.title} />
          </h1>
          <Tag tone="accent">{words.exam}</Tag>
        </header>
        <Cast scenario={now.people} feelings={now.feelings} entries={entries} showsMood={false} />
        <ConversationLog scenario={now.people} entries={entries} />
        <div className="stage__turn">
          {isAway && <Notice tone="warn">{words.sending}</Notice>}
          {failure && !isAway && <FailureNotice failure={failure} again={again} />}
          <ExamTurn exam={exam} shown={shown} />
        </div>
        <ExamNotebook session={session} shown={shown} />
      </div>
    </Page>
  );
}

function logEntryOf(entry: ExamEntry): LogEntry {
  const { key } = entry;
  if (entry.kind === 'line') return { ...entry, beat: '', visit: 0 };
  if (entry.kind === 'held') return { kind: 'held', key, does: entry.does ?? undefined };
  if (entry.kind === 'ended') return entry;
  const { say, does, isCutIn } = entry;
  return { kind: 'said', key, isCutIn, choice: { say: say ?? undefined, do: does ?? undefined } };
}
