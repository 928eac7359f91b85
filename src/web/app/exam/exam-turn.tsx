import '#web/player/stage/turn.css';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react';
import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { ChoiceList } from '#web/player/stage/choice-list.tsx';
import { ListenTurn } from '#web/player/stage/listen-turn.tsx';
import { nameOf } from '#web/player/stage/name-of.ts';
import { TimeBar } from '#web/player/stage/time-bar.tsx';
import { stageWords } from '#web/player/words/stage-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import type { ExamShown } from './exam-session.ts';
import { examStageWords } from './exam-words.ts';
import type { RunningExam } from './use-exam.ts';

/** What can be done now. Its heading stays, so that the focus always has a place to be. */
export function ExamTurn({ exam, shown }: { exam: RunningExam; shown: ExamShown }) {
  const { session, clock } = exam;
  const { now, answer, entries } = shown;
  const { language, announce } = usePlayer();
  const stage = useWords(stageWords);
  const words = useWords(examStageWords);
  const heading = useRef<HTMLHeadingElement>(null);
  const group = useRef<HTMLFieldSetElement>(null);
  const hadFocus = group.current?.contains(document.activeElement) ?? false;
  const moment = `${now.turn} ${now.visit}`;
  // A pressed button goes away with its turn; the focus goes to the heading, never to nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what this waits for
  useLayoutEffect(() => {
    if (hadFocus && !group.current?.contains(document.activeElement)) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [moment]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each turn
  useEffect(() => {
    if (now.turn === 'deciding') announce(stage.yourTurn(now.options.length));
  }, [moment]);

  const choices = now.options.map(({ number, say, does }) => ({
    ...{ id: String(number), say: say ?? undefined, does: does ?? undefined },
  }));
  const choose = (id: string) => void session.submit({ type: 'choose', option: Number(id) });
  const hold = () => void session.submit({ type: 'hold' });
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || now.turn !== 'deciding') return;
    const choice = choices[Number(event.key) - 1];
    if (choice) choose(choice.id);
    else if (event.key === '0' && now.mayHold) hold();
  };
  const name = speakerOf(shown);
  const spoken = name === undefined ? undefined : textIn(nameOf(now.people, name), language);
  return (
    <fieldset ref={group} className="stage__panel" onKeyDown={press}>
      <legend>
        <h2 ref={heading} tabIndex={-1}>
          {headingOf()}
        </h2>
      </legend>
      {now.turn === 'speaking' && (
        <ListenTurn
          key={now.visit}
          choices={choices}
          name={spoken}
          interrupts={now.interrupts}
          isUntimed={now.pace === 'untimed'}
          onHear={() => void session.submit({ type: 'heard' })}
          onChoose={choose}
        />
      )}
      {now.turn === 'deciding' && (
        <>
          {answer && <TimeBar answer={answer} clock={clock} />}
          <ChoiceList choices={choices} onChoose={choose} onHold={now.mayHold ? hold : undefined} />
          <p className="ui-small ui-soft stage__keys">{stage.keys}</p>
        </>
      )}
      {now.turn === 'ended' && (
        <div className="ui-stack">
          <p>{words.overLede}</p>
          <div>
            <Link href="/academy" asChild>
              <LinkButton variant="primary">{words.toAssignments}</LinkButton>
            </Link>
          </div>
        </div>
      )}
    </fieldset>
  );

  function headingOf(): string {
    if (now.turn === 'deciding') return stage.decide;
    if (now.turn === 'ended') return words.over;
    return spoken === undefined ? stage.listen : stage.speaks(spoken);
  }

  function speakerOf({ now: { people } }: ExamShown): string | undefined {
    const last = entries.findLast((it) => it.kind === 'line' || it.kind === 'said');
    if (last?.kind !== 'line') return undefined;
    return people.residents[last.line.speaker] && last.line.speaker;
  }
}
