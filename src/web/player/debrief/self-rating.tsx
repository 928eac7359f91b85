import { useState } from 'react';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { SelfRating } from '#web/storage/attempt-record.ts';
import { Button } from '#web/ui/button.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';

export type SelfRatingFormProps = { rubric: Rubric; onRated: (rating: SelfRating) => void };

/** Asked before any score is shown, so that the score cannot colour the answer. */
export function SelfRatingForm({ rubric, onRated }: SelfRatingFormProps) {
  const { rate } = useWords(debriefWords);
  const [rating, setRating] = useState<SelfRating>({});
  const steps = rate.steps.map((label, i) => ({ value: String(i + 1), label }));
  return (
    <Section id="rate" title={rate.title} lede={rate.lede}>
      <div className="ui-stack">
        {dimensions.map((dimension) => (
          <RadioGroup
            key={dimension}
            look="segments"
            legend={
              <>
                <span className="ui-eyebrow">
                  <AuthoredText of={rubric.dimensions[dimension].name} />
                </span>
                <span className="debrief-question">{rate.questions[dimension]}</span>
              </>
            }
            value={rating[dimension]?.toString()}
            options={steps}
            onChange={(value) => setRating((it) => ({ ...it, [dimension]: Number(value) }))}
          />
        ))}
        <div className="ui-cluster">
          <Button
            variant="primary"
            disabled={Object.keys(rating).length === 0}
            onClick={() => onRated(rating)}
          >
            {rate.done}
          </Button>
          <Button variant="plain" onClick={() => onRated({})}>
            {rate.skip}
          </Button>
        </div>
      </div>
    </Section>
  );
}
