import type { Text } from '#core/basics/text.ts';
import type { CompiledChoice } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { LineButton } from '#web/ui/line-button.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

/** A choice with the words it is shown by. */
export interface OfferedChoice {
  id: string;
  say: Text | undefined;
  does: Text | undefined;
}

export type ChoiceListProps = {
  choices: readonly OfferedChoice[];
  isCutIn?: boolean;
  onChoose: (choice: string) => void;
  /** Undefined where silence cannot be held now. */
  onHold?: (() => void) | undefined;
};

/** What the officer can say or do, as real buttons, silence among them. */
export function ChoiceList(props: ChoiceListProps) {
  const { choices, isCutIn = false, onChoose, onHold } = props;
  const words = useWords(stageWords);
  return (
    <div className="stage__choices" data-cut-in={isCutIn}>
      {choices.map(({ id, say, does }, index) => (
        <LineButton
          key={id}
          marker={isCutIn ? '!' : String(index + 1)}
          gesture={
            (isCutIn || does) && (
              <>
                {isCutIn && <span className="stage__cut-in">{words.cutInMark} </span>}
                {does && <AuthoredText of={does} />}
              </>
            )
          }
          onClick={() => onChoose(id)}
        >
          {say && <AuthoredText of={say} />}
        </LineButton>
      ))}
      {onHold && <LineButton marker="0" gesture={words.hold} onClick={onHold} />}
    </div>
  );
}

/** The choices that are open, as their author wrote them. */
export function offeredChoices(
  scenario: Scenario,
  choices: readonly CompiledChoice[],
): OfferedChoice[] {
  const written = new Map(
    Object.values(scenario.beats).flatMap((it) => Object.entries(it.choices ?? {})),
  );
  return choices.map(({ id }) => ({
    ...{ id, say: written.get(id)?.say, does: written.get(id)?.do },
  }));
}
