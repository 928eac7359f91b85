import { useState } from 'react';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { pointsOf } from '../points.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { MomentCard } from './moment-card.tsx';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

export type LineByLineProps = { told: Told; onTryAgain: (step: number) => void };

/** Every decision with what it gave away; the list is the score. */
export function LineByLine({ told, onTryAgain }: LineByLineProps) {
  const { lines } = useWords(debriefWords);
  const { points } = useWords(measureWords);
  const [order, setOrder] = useState<'dearest' | 'in-order'>('dearest');
  const { moments, score } = told.report.debrief;
  const shown = order === 'in-order' ? moments : moments.toSorted((a, b) => b.cost - a.cost);
  const sum =
    score.lost === 0 ? lines.none : lines.sum(points(pointsOf(score.lost)), moments.length);
  return (
    <Section id="lines" title={lines.title} lede={sum}>
      <div className="ui-no-print">
        <RadioGroup
          look="segments"
          legend={lines.order}
          value={order}
          onChange={setOrder}
          options={[
            { value: 'dearest', label: lines.dearest },
            { value: 'in-order', label: lines.inOrder },
          ]}
        />
      </div>
      <ol className="debrief-moments">
        {shown.map((moment) => (
          <li key={moment.step} id={`step-${moment.step}`}>
            <MomentCard told={told} moment={moment} onTryAgain={onTryAgain} />
          </li>
        ))}
      </ol>
    </Section>
  );
}
