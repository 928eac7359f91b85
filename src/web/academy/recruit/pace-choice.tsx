import type { Pace } from '#core/attempt/attempt.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { useWords } from '../academy-host.ts';
import { paceWords } from '../words/pace-words.ts';
import { recruitWords } from '../words/recruit-words.ts';
import type { Assigned } from './assigned.ts';

export type PaceChoiceProps = {
  assigned: Pick<Assigned, 'pace' | 'terms'>;
  names: Record<Pace, string>;
  value: Pace;
  onChange: (pace: Pace) => void;
};

/** The paces that this recruit may choose from here, and why there are not more. */
export function PaceChoice({ assigned: { pace: rule, terms }, ...choice }: PaceChoiceProps) {
  const words = useWords(paceWords);
  const { pace } = useWords(recruitWords);
  const { names, value, onChange } = choice;
  return (
    <>
      {rule && (
        <p>
          {words.isFixed(names[rule.fixed])}
          <br />
          <span className="ui-small ui-soft">{words.because(rule.reason)}</span>
        </p>
      )}
      {terms.paces.length > 1 && (
        <Field label={pace}>
          <Select
            value={value}
            onChange={({ target }) =>
              onChange(terms.paces.find((it) => it === target.value) ?? value)
            }
          >
            {terms.paces.map((it) => (
              <option key={it} value={it}>
                {names[it]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {terms.isAccommodated && <p className="ui-small">{words.ownHolds}</p>}
    </>
  );
}
