import type { HabitOverTime } from '#core/academy/habits-over-time.ts';
import { textIn } from '#core/basics/text-in.ts';
import { useHost, useWords } from '../academy-host.ts';
import { behaviourWords } from '../words/behaviour-words.ts';

/** The old habits that showed in somebody's attempts, the freshest first, and how often they were answered. */
export function HabitList({ habits }: { habits: readonly HabitOverTime[] }) {
  const words = useWords(behaviourWords);
  const { language } = useHost();
  if (habits.length === 0) return <p className="ui-soft">{words.noHabits}</p>;
  return (
    <ul className="academy-habits plain-list">
      {habits.map(({ habit, name, saying, about, shown, answered }) => (
        <li key={habit}>
          <h3>
            {textIn(name, language)} <q>{textIn(saying, language)}</q>
          </h3>
          <p>{textIn(about, language)}</p>
          <p className="ui-small ui-soft">
            {words.habitShown(attemptsWith(shown), shown.length, shown.findLastIndex(isShown) + 1)}{' '}
            {attemptsWith(answered) > 0 && words.habitAnswered(attemptsWith(answered))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function attemptsWith(times: readonly number[]): number {
  return times.filter(isShown).length;
}

function isShown(times: number): boolean {
  return times > 0;
}
