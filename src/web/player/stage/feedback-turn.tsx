import { textIn } from '#core/basics/text-in.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { Button } from '#web/ui/button.tsx';
import { Mark } from '#web/ui/mark.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { nameOf } from './name-of.ts';
import type { Feedback } from './session-view.ts';

export type FeedbackTurnProps = {
  scenario: Scenario;
  feedback: Feedback | undefined;
  onGoOn: () => void;
};

/** From this many points on a change of mood is a clear one. */
const clearFrom = 6;

/** Right after a choice, in practice: what it did and why. The conversation waits. */
export function FeedbackTurn({ scenario, feedback, onGoOn }: FeedbackTurnProps) {
  const words = useWords(stageWords);
  const sentences = useSentences(scenario, feedback);
  return (
    <div className="ui-stack">
      {feedback?.why !== undefined && (
        <p className="stage__why">
          <AuthoredText of={feedback.why} />
        </p>
      )}
      {sentences.length === 0 ? (
        <p className="ui-soft">{words.noChange}</p>
      ) : (
        <ul className="stage__changes plain-list">
          {sentences.map(({ sentence, isGood }) => (
            <li key={sentence}>
              <Mark shape={isGood ? 'circle' : 'triangle'} tone={isGood ? 'good' : 'bad'} />
              {sentence}
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button variant="primary" onClick={onGoOn}>
          {words.goOn}
        </Button>
      </div>
    </div>
  );
}

function useSentences(scenario: Scenario, feedback: Feedback | undefined) {
  const { language } = usePlayer();
  const words = useWords(stageWords);
  const graded = (by: number, sentence: string) =>
    Math.abs(by) >= clearFrom ? words.much(sentence) : words.little(sentence);
  return (feedback?.changes ?? []).flatMap(({ resident, agitation, trust }) => {
    const name = textIn(nameOf(scenario, resident), language);
    const heat = agitation < 0 ? words.calmer(name) : words.hotter(name);
    const bond = trust > 0 ? words.trusts(name) : words.distrusts(name);
    return [
      ...(agitation === 0 ? [] : [{ sentence: graded(agitation, heat), isGood: agitation < 0 }]),
      ...(trust === 0 ? [] : [{ sentence: graded(trust, bond), isGood: trust > 0 }]),
    ];
  });
}
