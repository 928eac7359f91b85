import {
  type FormEvent,
  type HTMLInputAutoCompleteAttribute,
  type ReactNode,
  useState,
} from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import type { AskFailure } from './ask.ts';
import { FailureNotice } from './failure-notice.tsx';

export interface FormField {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  type?: 'text' | 'password';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  isOptional?: boolean;
  minLength?: number;
  given?: string | undefined;
}

export type AskFormProps = {
  fields: readonly FormField[];
  submit: string;
  /** The failure, if it did not work. */
  onSubmit: (values: Record<string, string>) => Promise<AskFailure | undefined>;
  /** Empties the fields once it worked. */
  isRepeated?: boolean;
};

/** A few lines of text and one button; what was typed stays when it did not work. */
export function AskForm({ fields, submit, onSubmit, isRepeated = false }: AskFormProps) {
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<AskFailure>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    setBusy(true);
    const failed = await onSubmit(valuesOf(form));
    setBusy(false);
    setFailure(failed);
    if (!failed && isRepeated) form.reset();
  };
  return (
    <form className="ui-stack academy-form" onSubmit={send}>
      {fields.map(({ name, label, hint, type = 'text', autoComplete, ...rest }) => (
        <Field key={name} label={label} hint={hint}>
          <TextInput
            name={name}
            type={type}
            autoComplete={autoComplete ?? 'off'}
            required={!rest.isOptional}
            minLength={rest.minLength}
            defaultValue={rest.given}
            autoCapitalize="none"
            spellCheck={false}
          />
        </Field>
      ))}
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const entries = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  return Object.fromEntries(entries.filter(([, value]) => value !== ''));
}
