import '#web/player/stage/turn.css';
import { useLayoutEffect, useRef } from 'react';
import type { Ballot } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { nodeOf } from '#core/conversation/advance.ts';
import { BallotPanel } from '#web/academy/class-run/ballot-panel.tsx';
import { classRunWords } from '#web/academy/words/class-run-words.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { FeedbackTurn } from '#web/player/stage/feedback-turn.tsx';
import { nameOf } from '#web/player/stage/name-of.ts';
import type { SessionView } from '#web/player/stage/session-view.ts';
import type { Staged } from '#web/player/stage/use-session.ts';
import { stageWords } from '#web/player/words/stage-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { Button } from '#web/ui/button.tsx';

export type ClassTurnProps = {
  staged: Staged;
  view: SessionView;
  /** The present vote; undefined until the academy has said which. */
  ballot: Ballot | undefined;
  isClosing: boolean;
  onClose: () => void;
  onDebrief: () => void;
};

/** What the trainer can do now: let the class vote, close the vote, take one of the choices. */
export function ClassTurn(props: ClassTurnProps) {
  const { staged, view, ballot, isClosing, onClose, onDebrief } = props;
  const { session, tables, scenario } = staged;
  const { language } = usePlayer();
  const words = useWords(classRunWords);
  const stage = useWords(stageWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const hadFocus = group.current?.contains(document.activeElement) ?? false;
  const isClosed = ballot?.split != null;
  const moment = `${view.turn} ${view.visit} ${ballot?.n} ${isClosed}`;
  // A pressed button goes away with its turn; the focus goes to the heading, never to nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what this waits for
  useLayoutEffect(() => {
    if (hadFocus && !group.current?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [moment]);
  const take = (choice: string) =>
    session.submit(choice === 'hold' ? { type: 'hold' } : { type: 'choose', choice });
  return (
    <fieldset ref={group} className="stage__panel">
      <legend>
        <h2 ref={heading} tabIndex={-1}>
          {headingOf()}
        </h2>
      </legend>
      {view.turn === 'speaking' && <Listening />}
      {view.turn === 'deciding' &&
        (ballot ? (
          <BallotPanel
            ballot={ballot}
            isBusy={isClosing || view.isSaving}
            onClose={onClose}
            onTake={(choice) => void take(choice)}
          />
        ) : (
          <p className="ui-soft">{words.opening}</p>
        ))}
      {view.turn === 'feedback' && (
        <FeedbackTurn scenario={scenario} feedback={view.feedback} onGoOn={session.goOn} />
      )}
      {view.turn === 'ended' && (
        <Button variant="primary" onClick={onDebrief}>
          {words.toDebrief}
        </Button>
      )}
    </fieldset>
  );

  function Listening() {
    const leadsOn = nodeOf(tables, view.state).goto !== null;
    return (
      <div className="ui-stack">
        <div>
          <Button
            variant="primary"
            aria-disabled={view.isSaving}
            onClick={() => void session.submit({ type: 'heard' })}
          >
            {leadsOn ? words.goOn : words.openVote}
          </Button>
        </div>
        {!leadsOn && <p className="ui-small ui-soft">{words.openHint}</p>}
      </div>
    );
  }

  function headingOf(): string {
    if (view.turn === 'deciding') return isClosed ? words.closed : words.voting;
    if (view.turn === 'feedback') return stage.feedback;
    if (view.turn === 'ended') return words.over;
    const last = view.entries.findLast((it) => it.kind === 'line' || it.kind === 'said');
    const name = last?.kind === 'line' ? nameOf(scenario, last.line.speaker) : undefined;
    return name === undefined ? words.listening : stage.speaks(textIn(name, language));
  }
}
