import { Notice } from '#web/ui/notice.tsx';
import { Tag } from '#web/ui/tag.tsx';
import type { Tone } from '#web/ui/tone.ts';
import { AuthoredText } from '../authored-text.tsx';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import { speakerName, type Told } from './told.ts';

const verdictTone: Record<string, Tone> = {
  good: 'good',
  mixed: 'caution',
  bad: 'bad',
  unsafe: 'bad',
};

/** What came of it: ending, Friday, tonight, and how everybody left. Apart from the score. */
export function WhatHappened({ scenario, rubric, report }: Told) {
  const { happened } = useWords(debriefWords);
  const { verdicts, phases } = useWords(measureWords);
  const { verdict, outcome } = report.debrief.score;
  const ending = outcome.ending === undefined ? undefined : scenario.endings[outcome.ending];
  return (
    <Section id="happened" title={happened.title}>
      <Breaches rubric={rubric} report={report} />
      {ending !== undefined && (
        <div className="ui-stack">
          <h3 className="debrief-ending">
            <AuthoredText of={ending.title} />
            {verdict !== undefined && (
              <Tag tone={verdictTone[verdict] ?? 'neutral'}>{verdicts[verdict]}</Tag>
            )}
          </h3>
          <p className="debrief-prose">
            <AuthoredText of={ending.text} />
          </p>
          <div className="debrief-friday">
            <h3>{happened.friday}</h3>
            <p className="debrief-prose">
              <AuthoredText of={ending.friday} />
            </p>
          </div>
          {Object.keys(ending.tonight).length > 0 && <h3>{happened.tonight}</h3>}
          <dl className="debrief-tonight">
            {Object.entries(ending.tonight).map(([resident, text]) => (
              <div key={resident}>
                <dt>
                  <AuthoredText of={speakerName(scenario, resident)} />
                </dt>
                <dd>
                  <AuthoredText of={text} />
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <h3>{happened.feels}</h3>
      <ul>
        {outcome.moods.map(({ resident, agitation, phase, trust }) => (
          <li key={resident}>
            <strong>
              <AuthoredText of={speakerName(scenario, resident)} />
            </strong>{' '}
            {happened.feeling(agitation, phases[phase], trust)}
          </li>
        ))}
      </ul>
      <p className="ui-soft ui-measure">{happened.apart}</p>
    </Section>
  );
}

function Breaches({ rubric, report }: Pick<Told, 'rubric' | 'report'>) {
  const { happened, colon } = useWords(debriefWords);
  const { step: stepWord } = useWords(measureWords);
  const { breaches } = report.debrief.score;
  if (breaches.length === 0) return null;
  return (
    <Notice tone="error" still title={happened.unsafe}>
      <p>{happened.unsafeWhy}</p>
      <ul>
        {breaches.map(({ step, safeguard }) => (
          <li key={`${step} ${safeguard}`}>
            <strong>
              <AuthoredText of={rubric.safeguards[safeguard]?.name} />
            </strong>
            {colon}
            <AuthoredText of={rubric.safeguards[safeguard]?.why} />{' '}
            <a href={`#step-${step}`}>{stepWord(step + 1)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
