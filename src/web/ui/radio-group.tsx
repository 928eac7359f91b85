import './check.css';
import './visually-hidden.css';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export type RadioGroupProps<Value extends string> = {
  legend: ReactNode;
  legendHidden?: boolean;
  value: Value | undefined;
  options: readonly { value: Value; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  onChange: (value: Value) => void;
  /** A list, or one strip for two to five short words. */
  look?: 'list' | 'segments';
};

/** Native radio buttons under one legend; arrow keys come with the browser. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, legendHidden = false, value, options, onChange, look = 'list' } = props;
  const name = useId();
  const Option = look === 'segments' ? Segment : ListItem;
  return (
    <fieldset className="ui-radios">
      <legend className={classNames('ui-radios__legend', legendHidden && 'ui-visually-hidden')}>
        {legend}
      </legend>
      <div className={look === 'segments' ? 'ui-segments' : undefined}>
        {options.map((option) => (
          <Option
            key={option.value}
            {...option}
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type OptionProps = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
  name: string;
  checked: boolean;
  onChange: () => void;
};

function ListItem({ label, hint, ...input }: OptionProps) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <label className="ui-check">
      <input
        type="radio"
        className="ui-check__box"
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : hintId}
        {...input}
      />
      <span id={id}>{label}</span>
      {hint !== undefined && (
        <span className="ui-check__hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}

function Segment({ label, hint: _hint, ...input }: OptionProps) {
  return (
    <label className="ui-segment">
      <input type="radio" {...input} />
      <span>{label}</span>
    </label>
  );
}
