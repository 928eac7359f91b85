import type { HabitFinding } from '#core/debrief/habits.ts';
import { AuthoredText } from '../authored-text.tsx';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

/** The old sayings that fit this run, and what was heard but not written down. */
export function Habits({ scenario, rubric, report }: Told) {
  const { habits } = useWords(debriefWords);
  const { habits: found, missedFacts } = report.debrief;
  return (
    <Section id="habits" title={habits.title} lede={found.length > 0 ? habits.lede : habits.none}>
      <ul className="debrief-habits">
        {found.map((finding) => (
          <Habit key={finding.habit} rubric={rubric} finding={finding} />
        ))}
      </ul>
      {Object.keys(scenario.facts).length > 0 && (
        <div>
          <h3>{habits.facts}</h3>
          <p className="ui-soft">{missedFacts.length > 0 ? habits.factsLede : habits.factsNone}</p>
          <ul>
            {missedFacts.map((fact) => (
              <li key={fact}>
                <AuthoredText of={scenario.facts[fact]} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
}

function Habit({ rubric, finding }: { rubric: Told['rubric']; finding: HabitFinding }) {
  const { habits, comma } = useWords(debriefWords);
  const { step } = useWords(measureWords);
  const written = rubric.habits[finding.habit];
  const steps = (at: readonly number[]) => at.map((it) => step(it + 1)).join(comma);
  return (
    <li>
      <h3>
        <AuthoredText of={written?.name} />{' '}
        <q className="debrief-saying">
          <AuthoredText of={written?.saying} />
        </q>
      </h3>
      <p>
        <AuthoredText of={written?.about} />
      </p>
      <p className="ui-small ui-soft">
        {habits.shown(steps(finding.shown))}{' '}
        {finding.answered.length > 0 && habits.answered(steps(finding.answered))}
      </p>
    </li>
  );
}
