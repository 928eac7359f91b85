import { type FormEvent, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { settingsWords } from '../words/settings-words.ts';
import { KeepButton } from './keep-button.tsx';

export type RecordStoreFormProps = {
  /** Of the store that is named; null where there is none. */
  endpoint: string | null;
  onKept: () => void;
  onStopped: () => void;
};

const url = '/api/record-store';

/**
 * Names the record store, or takes it off. Key and secret are asked for with every change, so that
 * nobody sends a secret that they do not know to an address of their own.
 */
export function RecordStoreForm({ endpoint, onKept, onStopped }: RecordStoreFormProps) {
  const words = useWords(settingsWords);
  const { announce } = useHost();
  const [isKept, setKept] = useState(false);
  const { isBusy, failure, send } = useSending();
  const keep = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const data = new FormData(form);
    const done = await send('PUT', url, {
      endpoint: String(data.get('address')).trim(),
      credentials: `${data.get('key')}:${data.get('secret')}`,
    });
    if (!done.ok) return;
    form.reset();
    announce(words.isKept);
    setKept(true);
    onKept();
  };
  const stop = async () => {
    const done = await send('DELETE', url);
    if (!done.ok) return;
    announce(words.isStopped);
    setKept(false);
    onStopped();
  };
  return (
    <div className="ui-stack academy-form">
      <form className="ui-stack" onSubmit={keep} onChange={() => setKept(false)}>
        <Field label={words.address} hint={words.addressHint}>
          <TextInput
            {...{ name: 'address', type: 'url', pattern: 'https?://.+', maxLength: 500 }}
            {...{ required: true, defaultValue: endpoint ?? '', autoComplete: 'off' }}
          />
        </Field>
        <Field label={words.key}>
          <TextInput
            {...{ name: 'key', pattern: '[^:]+', maxLength: 200, required: true }}
            {...{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
          />
        </Field>
        <Field label={words.secret} hint={words.secretHint}>
          <TextInput
            {...{ name: 'secret', type: 'password', maxLength: 290, required: true }}
            autoComplete="new-password"
          />
        </Field>
        {failure && <FailureNotice failure={failure} />}
        <KeepButton type="submit" {...{ isBusy, isKept }}>
          {words.keepStore}
        </KeepButton>
      </form>
      {endpoint !== null && (
        <div className="ui-stack">
          <p className="ui-small ui-soft">{words.stopHint}</p>
          <div>
            <Button aria-disabled={isBusy} onClick={() => void stop()}>
              {words.stop}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
