import { type FormEvent, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { useSending } from '../use-sending.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { ClassRunFailure } from './class-run-failure.tsx';

/** The code from the projector, for a key that lets this phone vote. */
export function VoteJoin({ onIn }: { onIn: (key: string) => void }) {
  const words = useWords(classRunWords);
  const { isBusy, failure, send } = useSending();
  const [code, setCode] = useState('');
  const join = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || code.trim() === '') return;
    const answer = await send<{ key: string }>('POST', '/api/vote/join', { code });
    if (answer.ok) onIn(answer.value.key);
  };
  return (
    <form className="ui-stack" onSubmit={join}>
      <h1>{words.join}</h1>
      <p className="ui-lede">{words.joinLede}</p>
      <Field label={words.code}>
        <TextInput
          className="vote__code"
          value={code}
          onChange={({ target }) => setCode(target.value)}
          required
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
        />
      </Field>
      {failure && <ClassRunFailure failure={failure} />}
      <div>
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {words.comeIn}
        </Button>
      </div>
    </form>
  );
}
