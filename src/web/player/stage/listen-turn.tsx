import { useState } from 'react';
import { nodeOf } from '#core/conversation/advance.ts';
import type { CompiledChoice } from '#core/conversation/tables.ts';
import { Button } from '#web/ui/button.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { ChoiceList } from './choice-list.tsx';
import type { SessionView } from './session-view.ts';
import type { Staged } from './use-session.ts';

export type ListenTurnProps = {
  staged: Staged;
  view: SessionView;
  choices: readonly CompiledChoice[];
  name: string | undefined;
};

/** While somebody speaks: hear them out, sooner if that is too slow, or cut in, which is said first. */
export function ListenTurn({ staged, view, choices, name }: ListenTurnProps) {
  const { session, tables, stored, scenario } = staged;
  const words = useWords(stageWords);
  const [isCuttingIn, setCuttingIn] = useState(false);
  const interrupts = nodeOf(tables, view.state).residentSpeaks;
  const hear = () => session.submit({ type: 'heard' });
  const isUntimed = stored.attempt.pace === 'untimed';
  const cutsIn = name === undefined ? words.cuttingInEarly : words.cuttingIn(name);
  const warning = interrupts ? cutsIn : words.actingNow;
  return (
    <div className="ui-stack">
      <div className="ui-cluster">
        <Button variant={isUntimed ? 'primary' : 'quiet'} onClick={hear}>
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
          <ChoiceList
            scenario={scenario}
            choices={choices}
            isCutIn={interrupts}
            onChoose={(choice) => session.submit({ type: 'choose', choice })}
          />
        </>
      )}
    </div>
  );
}
