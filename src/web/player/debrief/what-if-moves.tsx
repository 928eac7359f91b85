import type { ConversationEvent } from '#core/conversation/event.ts';
import type { OpenMove } from '#core/debrief/what-if.ts';
import { LineButton } from '#web/ui/line-button.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { deedOf, type Told } from './told.ts';

export type WhatIfMovesProps = {
  told: Told;
  at: string;
  moves: readonly OpenMove[];
  /** What was done in the attempt, marked as such. */
  taken: ConversationEvent | undefined;
  onTake: (event: ConversationEvent, index: number) => void;
};

/** Everything that could be done at this moment. */
export function WhatIfMoves({ told, at, moves, taken, onTake }: WhatIfMovesProps) {
  const { whatIf } = useWords(debriefWords);
  const { silence } = useWords(measureWords);
  return (
    <fieldset className="debrief-moves">
      <legend>{whatIf.choose}</legend>
      {moves.map(({ event }, i) => {
        const { does, says } = deedOf(told.scenario, at, event);
        const isTaken = taken !== undefined && keyOf(taken) === keyOf(event);
        return (
          <LineButton
            key={keyOf(event)}
            marker={String(i + 1)}
            gesture={
              <>
                {isTaken && <strong>({whatIf.taken}) </strong>}
                {does === undefined ? event.type === 'hold' && silence : <AuthoredText of={does} />}
              </>
            }
            onClick={() => onTake(event, i)}
          >
            {says !== undefined ? <AuthoredText of={says} /> : undefined}
          </LineButton>
        );
      })}
    </fieldset>
  );
}

function keyOf(event: ConversationEvent): string {
  return event.type === 'choose' ? event.choice : event.type;
}
