import { useEffect, useLayoutEffect, useRef } from 'react';
import type { VoteView } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Button } from '#web/ui/button.tsx';
import { LineButton } from '#web/ui/line-button.tsx';
import { Speech } from '#web/ui/speech.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { ClassRunFailure } from './class-run-failure.tsx';
import { OptionText } from './option-text.tsx';
import { useVoteView } from './use-vote-view.ts';

export type VoteRoomProps = { voteKey: string; voter: string; onLeave: () => void };

/** One phone in the class: what was said, what can be done, and its vote. */
export function VoteRoom({ voteKey, voter, onLeave }: VoteRoomProps) {
  const words = useWords(classRunWords);
  const { announce } = useHost();
  const { view, failure, vote } = useVoteView(voteKey, voter);
  const stage = view?.stage ?? 'waiting';
  const room = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const hadFocus = room.current?.contains(document.activeElement) ?? false;
  const moment = `${stage} ${view?.ballot}`;
  // A pressed button goes away with its vote; the focus goes to the heading, never to nowhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new moment is what this waits for
  useLayoutEffect(() => {
    if (hadFocus && !room.current?.contains(document.activeElement)) heading.current?.focus();
  }, [moment]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each moment
  useEffect(() => {
    if (stage === 'open') announce(words.newVote(view?.prompt?.options.length ?? 0));
    if (stage === 'closed') announce(words.voteClosed);
  }, [moment]);
  const choose = async (option: number) => {
    if (await vote(option)) announce(words.votedFor(option));
  };
  const isOver = failure?.kind === 'refused' && failure.status === 410;
  return (
    <div className="ui-stack" ref={room}>
      <h1 ref={heading} tabIndex={-1}>
        {isOver ? words.join : headingOf()}
      </h1>
      {failure && <ClassRunFailure failure={failure} />}
      {isOver ? (
        <div>
          <Button variant="primary" onClick={onLeave}>
            {words.anotherCode}
          </Button>
        </div>
      ) : (
        <>
          {stage === 'waiting' && <p className="ui-lede">{words.waitingLede}</p>}
          {stage === 'open' && <Open view={view} onVote={choose} />}
          {stage === 'closed' && <Closed view={view} />}
        </>
      )}
    </div>
  );

  function headingOf(): string {
    if (stage === 'open') return words.choose;
    return stage === 'closed' ? words.voteClosed : words.waiting;
  }
}

function Open({
  view,
  onVote,
}: {
  view: VoteView | undefined;
  onVote: (option: number) => Promise<void>;
}) {
  const words = useWords(classRunWords);
  const { language } = useHost();
  return (
    <>
      {view?.prompt?.lines.map(({ who, says }, i) =>
        who === null ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a vote never change
          <p key={i} className="ui-soft">
            {textIn(says, language)}
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a vote never change
          <Speech key={i} speaker={textIn(who, language)}>
            {textIn(says, language)}
          </Speech>
        ),
      )}
      <p className="ui-soft">{words.chooseLede}</p>
      <ul className="vote__options plain-list">
        {view?.prompt?.options.map((option) => {
          const isMine = view.mine === option.number;
          return (
            <li key={option.number}>
              <LineButton
                marker={String(option.number)}
                aria-pressed={isMine}
                onClick={() => void onVote(option.number)}
              >
                <OptionText option={option} />
                {isMine && <span className="vote__mine">{words.yours}</span>}
              </LineButton>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function Closed({ view }: { view: VoteView | undefined }) {
  const words = useWords(classRunWords);
  const mine = view?.prompt?.options.find(({ number }) => number === view.mine);
  return (
    <>
      <p className="ui-lede">{words.voteClosedLede}</p>
      {mine ? (
        <p>
          {words.mine} <OptionText option={mine} />
        </p>
      ) : (
        <p className="ui-soft">{words.mineNone}</p>
      )}
    </>
  );
}
