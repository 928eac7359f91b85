import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { ChoiceList, type OfferedChoice } from './choice-list.tsx';

export type ListenTurnProps = {
  choices: readonly OfferedChoice[];
  /** Who is speaking; undefined where that is nobody's name to say. */
  name: string | undefined;
  /** Whether acting now cuts somebody off. */
  interrupts: boolean;
  isUntimed: boolean;
  onHear: () => void;
  onChoose: (choice: string) => void;
};

/** While somebody speaks: hear them out, sooner if that is too slow, or cut in, which is said first. */
export function ListenTurn(props: ListenTurnProps) {
  const { choices, name, interrupts, isUntimed, onHear, onChoose } = props;
  const words = useWords(stageWords);
  const [isCuttingIn, setCuttingIn] = useState(false);
  const cutsIn = name === undefined ? words.cuttingInEarly : words.cuttingIn(name);
  const warning = interrupts ? cutsIn : words.actingNow;
  return (
    <div className="ui-stack">
      <div className="ui-cluster">
        <Button variant={isUntimed ? 'primary' : 'quiet'} onClick={onHear}>
          {isUntimed ? words.heardOut : words.hearOut}
        </Button>
        {choices.length > 0 && (
          <Button
            variant="plain"
            aria-expanded={isCuttingIn}
            onClick={() => setCuttingIn(!isCuttingIn)}
          >
            {isCuttingIn ? words.listenOn : interrupts ? words.cutIn : words.actNow}
          </Button>
        )}
      </div>
      {!isUntimed && !isCuttingIn && <p className="ui-small ui-soft">{words.hearOutHint}</p>}
      {isCuttingIn && (
        <>
          <p className="stage__cut-in">{warning}</p>
          <ChoiceList choices={choices} isCutIn={interrupts} onChoose={onChoose} />
        </>
      )}
    </div>
  );
}
