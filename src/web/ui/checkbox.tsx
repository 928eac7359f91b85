import './check.css';
import { type ComponentProps, type ReactNode, useId } from 'react';

export type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
};

/** The browser's own checkbox with a label that can be pressed anywhere. */
export function Checkbox({ label, hint, ...rest }: CheckboxProps) {
  const id = useId();
  const hintId = `${id}hint`;
  return (
    <label className="ui-check">
      <input
        type="checkbox"
        className="ui-check__box"
        aria-labelledby={id}
        aria-describedby={hint === undefined ? undefined : hintId}
        {...rest}
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
