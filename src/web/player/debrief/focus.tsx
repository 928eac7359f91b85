import { textIn } from '#core/basics/text-in.ts';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { pointsOf } from '../points.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

/** Two or three things to work on, dearest first. */
export function Focus({ rubric, report }: Told) {
  const { language } = usePlayer();
  const { focus } = useWords(debriefWords);
  const { points } = useWords(measureWords);
  const found = report.debrief.focus;
  const name = (behaviour: string) => textIn(rubric.behaviours[behaviour]?.name, language);
  return (
    <Section id="focus" title={focus.title}>
      {found.length === 0 && <p>{focus.none}</p>}
      <ol className="debrief-focus">
        {found.map(({ dimension, cost, steps, shown, instead }) => (
          <li key={dimension}>
            <h3>
              <AuthoredText of={rubric.dimensions[dimension].name} />
            </h3>
            <p className="ui-soft">{focus.gave(points(pointsOf(cost)), steps.length)}</p>
            <p>
              {shown !== undefined && focus.shown(name(shown))}{' '}
              {instead !== undefined && focus.instead(name(instead))}
            </p>
            {instead !== undefined && (
              <p className="ui-soft">
                <AuthoredText of={rubric.behaviours[instead]?.why} />
              </p>
            )}
            {steps[0] !== undefined && (
              <a href={`#step-${steps[0]}`}>{focus.dearest(steps[0] + 1)}</a>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
