import './turn.css';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import { nodeOf, openChoices } from '#core/conversation/advance.ts';
import { isHoldOpen } from '#core/conversation/kernel.ts';
import { Button } from '#web/ui/button.tsx';
import { usePlayer } from '../player-context.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { ChoiceList, offeredChoices } from './choice-list.tsx';
import { EndTurn } from './end-turn.tsx';
import { FeedbackTurn } from './feedback-turn.tsx';
import { ListenTurn } from './listen-turn.tsx';
import { nameOf } from './name-of.ts';
import type { SessionView } from './session-view.ts';
import { TimeBar } from './time-bar.tsx';
import type { Staged } from './use-session.ts';

/** What can be done now. Its heading stays, so that the focus always has a place to be. */
export function TurnPanel({ staged, view }: { staged: Staged; view: SessionView }) {
  const { session, tables, stored, scenario } = staged;
  const { language, announce } = usePlayer();
  const words = useWords(stageWords);
  const choices = offeredChoices(scenario, openChoices(tables, view.state));
  const heading = useRef<HTMLHeadingElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const hadFocus = group.current?.contains(document.activeElement) ?? false;

  const moment = `${view.turn} ${view.visit} ${view.isPaused}`;
  // A pressed button goes away with its turn; the focus goes to the heading, never to nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what this waits for
  useLayoutEffect(() => {
    if (hadFocus && !group.current?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [moment]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each turn
  useEffect(() => {
    if (view.turn === 'deciding') announce(words.yourTurn(choices.length));
  }, [moment]);

  const speaker = lastOf(view, scenario.residents);
  const name = speaker === undefined ? undefined : textIn(nameOf(scenario, speaker), language);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || view.isPaused) return;
    if (view.turn !== 'deciding') return;
    const choice = choices[Number(event.key) - 1];
    if (choice) void session.submit({ type: 'choose', choice: choice.id });
    else if (event.key === '0') void session.submit({ type: 'hold' });
  };
  return (
    <fieldset ref={group} className="stage__panel" onKeyDown={press}>
      <legend>
        <h2 ref={heading} tabIndex={-1}>
          {view.isPaused ? words.paused : headingOf()}
        </h2>
      </legend>
      {view.isPaused ? (
        <div className="ui-stack">
          <p>{words.pausedText}</p>
          <div>
            <Button variant="primary" onClick={session.resume}>
              {words.resume}
            </Button>
          </div>
        </div>
      ) : (
        <>
          {view.turn === 'speaking' && (
            <ListenTurn
              key={view.visit}
              choices={choices}
              name={name}
              interrupts={nodeOf(tables, view.state).residentSpeaks}
              isUntimed={stored.attempt.pace === 'untimed'}
              onHear={() => void session.submit({ type: 'heard' })}
              onChoose={(choice) => void session.submit({ type: 'choose', choice })}
            />
          )}
          {view.turn === 'deciding' && (
            <>
              {view.answer && <TimeBar answer={view.answer} clock={staged.clock} />}
              <ChoiceList
                choices={choices}
                onChoose={(choice) => session.submit({ type: 'choose', choice })}
                onHold={isHoldOpen(view.state) ? () => session.submit({ type: 'hold' }) : undefined}
              />
              <p className="ui-small ui-soft stage__keys">{words.keys}</p>
            </>
          )}
          {view.turn === 'feedback' && (
            <FeedbackTurn scenario={scenario} feedback={view.feedback} onGoOn={session.goOn} />
          )}
          {view.turn === 'ended' && <EndTurn attemptId={stored.attempt.id} />}
        </>
      )}
    </fieldset>
  );

  function headingOf(): string {
    if (view.turn === 'deciding') return words.decide;
    if (view.turn === 'feedback') return words.feedback;
    if (view.turn === 'ended') return words.over;
    return name === undefined ? words.listen : words.speaks(name);
  }
}

/** Whoever of the residents spoke last in this beat. */
function lastOf(view: SessionView, residents: Record<string, unknown>): string | undefined {
  const last = view.entries.findLast((it) => it.kind === 'line' || it.kind === 'said');
  if (last?.kind !== 'line') return undefined;
  return residents[last.line.speaker] === undefined ? undefined : last.line.speaker;
}
