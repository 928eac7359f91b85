import type { CompiledChoice } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { LineButton } from '#web/ui/line-button.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

export type ChoiceListProps = {
  scenario: Scenario;
  choices: readonly CompiledChoice[];
  isCutIn?: boolean;
  onChoose: (choice: string) => void;
  /** Undefined where silence cannot be held now. */
  onHold?: (() => void) | undefined;
};

/** What the officer can say or do, as real buttons, silence among them. */
export function ChoiceList(props: ChoiceListProps) {
  const { scenario, choices, isCutIn = false, onChoose, onHold } = props;
  const words = useWords(stageWords);
  const written = new Map(
    Object.values(scenario.beats).flatMap((it) => Object.entries(it.choices ?? {})),
  );
  return (
    <div className="stage__choices" data-cut-in={isCutIn}>
      {choices.map(({ id }, index) => {
        const choice = written.get(id);
        return (
          <LineButton
            key={id}
            marker={isCutIn ? '!' : String(index + 1)}
            gesture={
              (isCutIn || choice?.do) && (
                <>
                  {isCutIn && <span className="stage__cut-in">{words.cutInMark} </span>}
                  {choice?.do && <AuthoredText of={choice.do} />}
                </>
              )
            }
            onClick={() => onChoose(id)}
          >
            {choice?.say && <AuthoredText of={choice.say} />}
          </LineButton>
        );
      })}
      {onHold && <LineButton marker="0" gesture={words.hold} onClick={onHold} />}
    </div>
  );
}
