import './class-run.css';
import type { Ballot } from '#core/academy/class-run.ts';
import { Button } from '#web/ui/button.tsx';
import { LineButton } from '#web/ui/line-button.tsx';
import { useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { OptionText } from './option-text.tsx';
import { SplitBar } from './split-bar.tsx';

export type BallotPanelProps = {
  ballot: Ballot;
  isBusy: boolean;
  onClose: () => void;
  onTake: (choice: string) => void;
};

/** On the projector: how many have voted and, once that is closed, for what, and taking one. */
export function BallotPanel({ ballot, isBusy, onClose, onTake }: BallotPanelProps) {
  const words = useWords(classRunWords);
  const { options, split, votes } = ballot;
  if (split === null) {
    return (
      <div className="ui-stack">
        <ol className="class-options plain-list">
          {options.map((option) => (
            <li key={option.number} className="class-option">
              <span className="class-option__number" aria-hidden="true">
                {option.number}
              </span>
              <span>
                <span className="ui-visually-hidden">{option.number}. </span>
                <OptionText option={option} />
              </span>
            </li>
          ))}
        </ol>
        <div className="ui-cluster class-count">
          <p role="status" className="class-count__words">
            {words.voted(votes)}
          </p>
          <Button variant="primary" aria-disabled={isBusy} onClick={onClose}>
            {words.closeVote}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="ui-stack">
      <ol className="class-options plain-list">
        {options.map((option, i) => (
          <li key={option.number}>
            <LineButton
              marker={String(option.number)}
              aria-disabled={isBusy}
              onClick={() => onTake(option.choice)}
            >
              <SplitBar votes={split[i] ?? 0} all={votes}>
                <OptionText option={option} />
              </SplitBar>
            </LineButton>
          </li>
        ))}
      </ol>
      <p className="ui-soft">
        {votes === 0 && `${words.nobody} `}
        {words.take}
      </p>
    </div>
  );
}
