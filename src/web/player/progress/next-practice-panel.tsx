import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { nextPractice, type OpenScenario } from '#core/debrief/next-practice.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import { Panel } from '#web/ui/panel.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { progressWords } from '../words/progress-words.ts';
import { useWords } from '../words/words-of.ts';
import type { ShownRun } from './use-past-runs.ts';
import { useDimensionName } from './use-shipped-rubric.ts';

export type NextPracticePanelProps = { rubric: Rubric; runs: readonly ShownRun[] };

/** What would help most next, with the evidence, and honest about how little that is. */
export function NextPracticePanel({ rubric, runs }: NextPracticePanelProps) {
  const { library, language } = usePlayer();
  const words = useWords(progressWords);
  const name = useDimensionName(rubric);
  const ids = library.map(({ id }) => id);
  const { isEnough, weakest, alike, habit, scenarios } = nextPractice(runs, ids);
  const saying = habit && rubric.habits[habit.habit];
  return (
    <Panel title={words.next} look="raised">
      <div className="ui-stack">
        {!isEnough && <p className="ui-measure">{words.few(runs.length)}</p>}
        {isEnough && weakest && (
          <div className="ui-measure">
            <p className="progress-weakest">
              {words.weakest(name(weakest.dimension), Math.round(weakest.mean), weakest.runs)}
            </p>
            <p>
              {alike && words.alike(name(alike.dimension), Math.round(alike.mean))}{' '}
              <span className="ui-soft">{words.few2}</span>
            </p>
          </div>
        )}
        {isEnough && !habit && <p>{words.noHabit}</p>}
        {habit && saying && (
          <div className="ui-measure">
            <p>{words.habit(textIn(saying.name, language), habit.runs, habit.of)}</p>
            <p className="ui-soft">
              <AuthoredText of={saying.about} />
            </p>
          </div>
        )}
        <h3>{words.scenarios}</h3>
        {scenarios.length === 0 && <p>{words.mastered}</p>}
        <ul className="progress-open">
          {scenarios.map((it) => (
            <OpenOne key={it.scenario} of={it} rubric={rubric} />
          ))}
        </ul>
        <p className="ui-small ui-soft">{words.masteredMeans}</p>
      </div>
    </Panel>
  );
}

function OpenOne({ of, rubric }: { of: OpenScenario; rubric: Rubric }) {
  const { library } = usePlayer();
  const { why } = useWords(progressWords);
  const name = useDimensionName(rubric);
  const { lowest } = of;
  const reason =
    of.why === 'below' && lowest
      ? why.below(name(lowest.dimension), lowest.score)
      : of.why === 'unsafe'
        ? why.unsafe
        : why.untried;
  return (
    <li>
      <Link href={`/brief/${of.scenario}`}>
        <AuthoredText of={library.find(({ id }) => id === of.scenario)?.title} />
      </Link>{' '}
      <span className="ui-soft">{reason}</span>
    </li>
  );
}
