import '#web/academy/class-run/class-run.css';
import '#web/player/stage/stage.css';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ClassRunPulse, ClassRunReply } from '#core/academy/class-run.ts';
import type { Step } from '#core/attempt/attempt.ts';
import { fail, ok } from '#core/basics/result.ts';
import { isEnded } from '#core/conversation/advance.ts';
import { feelingsIn } from '#core/conversation/feelings-in.ts';
import { type AskFailure, ask } from '#web/academy/ask.ts';
import { ClassRunFailure } from '#web/academy/class-run/class-run-failure.tsx';
import { usePulse } from '#web/academy/class-run/use-pulse.ts';
import { WayInPanel } from '#web/academy/class-run/way-in-panel.tsx';
import { useSending } from '#web/academy/use-sending.ts';
import { classRunWords } from '#web/academy/words/class-run-words.ts';
import { AuthoredText } from '#web/player/authored-text.tsx';
import { Cast } from '#web/player/stage/cast.tsx';
import { ConversationLog } from '#web/player/stage/conversation-log.tsx';
import type { Staged } from '#web/player/stage/use-session.ts';
import { useWords } from '#web/player/words/words-of.ts';
import type { Kept } from '#web/storage/storage-failure.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { ClassNotebook } from './class-notebook.tsx';
import { ClassTurn } from './class-turn.tsx';
import { useClassSession } from './use-class-session.ts';

export type ProjectorProps = {
  reply: ClassRunReply;
  /** Asks the academy anew where the run stands. */
  again: () => void;
};

/** Refusals that say: this page is behind what the academy has. */
const behind = ['steps-missing', 'other-steps-held', 'class-run-over', 'no-vote-open'];

/** A running class run on the wall: people, what is said, the vote, and the way in for phones. */
export function Projector({ reply, again }: ProjectorProps) {
  const words = useWords(classRunWords);
  const { id } = reply.run;
  const [failure, setFailure] = useState<AskFailure>();
  const pulse = usePulse(id);
  const keep = async (index: number, { event }: Step): Promise<Kept<void>> => {
    const answer = await ask<ClassRunPulse>('POST', `/api/class-runs/${id}/steps`, {
      ...{ from: index, event },
    });
    setFailure(answer.ok ? undefined : answer.error);
    if (answer.ok) {
      pulse.take(answer.value);
      return ok(undefined);
    }
    const { error } = answer;
    if (error.kind === 'refused' && behind.includes(error.code)) again();
    return fail({ kind: 'conflict' });
  };
  const staged = useClassSession(reply, keep);
  if (staged === 'opening') return <Page>{null}</Page>;
  if (staged === 'does-not-fit') {
    return (
      <Page width="measure">
        <h1>{words.classRun}</h1>
        <Notice tone="error">{words.doesNotFit}</Notice>
      </Page>
    );
  }
  return <OnStage staged={staged} reply={reply} again={again} pulse={pulse} failure={failure} />;
}

type OnStageProps = ProjectorProps & {
  staged: Staged;
  pulse: ReturnType<typeof usePulse>;
  failure: AskFailure | undefined;
};

function OnStage({ staged, reply, again, pulse, failure }: OnStageProps) {
  const { scenario, session, tables } = staged;
  const { id } = reply.run;
  const words = useWords(classRunWords);
  const view = useSyncExternalStore(session.subscribe, session.view);
  const closing = useSending();
  const { now, isAway, take } = pulse;

  // Another tab, or another trainer, has gone on.
  useEffect(() => {
    const { isSaving, state } = session.view();
    if (!now || isSaving) return;
    const isStopped = now.isEnded && !isEnded(state);
    if (now.steps > session.steps().length || isStopped) again();
  }, [now, session, again]);

  const close = async () => {
    if (closing.isBusy) return;
    const answer = await closing.send<ClassRunPulse>('POST', `/api/class-runs/${id}/ballot/close`);
    if (answer.ok) take(answer.value);
  };
  const ballot = now?.steps === session.steps().length ? (now.ballot ?? undefined) : undefined;
  const waits = view.failure && failure;
  return (
    <Page width="wide">
      <div className="stage class-run">
        <header className="stage__head">
          <h1>
            <AuthoredText of={scenario.title} />
          </h1>
          <Tag tone="accent">{words.classRun}</Tag>
        </header>
        <Cast
          scenario={scenario}
          feelings={feelingsIn(tables, view.state)}
          entries={view.entries}
          showsMood
        />
        <ConversationLog scenario={scenario} entries={view.entries} />
        <div className="stage__turn">
          {waits && (
            <ClassRunFailure
              failure={failure}
              title={words.notTakenIn}
              again={() => void session.retry()}
            />
          )}
          {closing.failure && <ClassRunFailure failure={closing.failure} />}
          {isAway && !waits && <Notice tone="warn">{words.away}</Notice>}
          <ClassTurn
            staged={staged}
            view={view}
            ballot={ballot}
            isClosing={closing.isBusy}
            onClose={() => void close()}
            onDebrief={again}
          />
        </div>
        <div className="stage__notebook ui-stack">
          {view.turn !== 'ended' && (
            <WayInPanel runId={id} wayIn={reply.wayIn} newest={now?.codeUntil} />
          )}
          <ClassNotebook staged={staged} view={view} />
          {view.turn !== 'ended' && <StopRun runId={id} onStopped={again} />}
        </div>
      </div>
    </Page>
  );
}

function StopRun({ runId, onStopped }: { runId: string; onStopped: () => void }) {
  const words = useWords(classRunWords);
  const { isBusy, failure, send } = useSending();
  const stop = async () => {
    if (isBusy) return;
    const answer = await send('POST', `/api/class-runs/${runId}/end`);
    if (answer.ok) onStopped();
  };
  return (
    <Disclosure summary={words.stop}>
      <div className="ui-stack">
        <p className="ui-small ui-soft">{words.stopHint}</p>
        {failure && <ClassRunFailure failure={failure} />}
        <div>
          <Button aria-disabled={isBusy} onClick={() => void stop()}>
            {words.stopNow}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
