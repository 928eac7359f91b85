import './field.css';
import { type ReactNode, useId } from 'react';
import { FieldContext } from './field-context.ts';
import { Mark } from './mark.tsx';

export type FieldProps = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** One TextInput, TextArea or Select. */
  children: ReactNode;
};

/** Label, hint and error around one control, all tied together. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  const errorId = error === undefined ? undefined : `${id}error`;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  return (
    <FieldContext value={{ id, describedBy, invalid: error !== undefined }}>
      <div className="ui-field">
        <label className="ui-field__label" htmlFor={id}>
          {label}
        </label>
        {hintId && (
          <p className="ui-field__hint" id={hintId}>
            {hint}
          </p>
        )}
        {children}
        {errorId && (
          <p className="ui-field__error" id={errorId}>
            <Mark shape="triangle" tone="bad" />
            {error}
          </p>
        )}
      </div>
    </FieldContext>
  );
}
