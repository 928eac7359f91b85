import { useState } from 'react';
import type { NameSettings, ShownNames } from '#core/academy/name-settings.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';

const all: readonly ShownNames[] = ['name', 'number', 'pseudonym'];

/** An administrator decides what trainers see of recruits. */
export function NameSettingsForm({ onKept }: { onKept: () => void }) {
  const words = useWords(peopleWords);
  const { announce } = useHost();
  const [asked, again] = useAsked<NameSettings>('/api/name-settings');
  const [chosen, setChosen] = useState<ShownNames>();
  const [typed, setTyped] = useState<string>();
  const { isBusy, failure, send } = useSending();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const kept = asked.value;
  const shown = chosen ?? kept.shown;
  // Until pseudonyms are on, the word is one of the language this page is in.
  const word = typed ?? (kept.shown === 'pseudonym' ? kept.word : words.ownWord);
  const keep = async () => {
    const done = await send('PUT', '/api/name-settings', { shown, word: word.trim() || kept.word });
    if (!done.ok) return;
    announce(words.isKept);
    again();
    onKept();
  };
  return (
    <Panel look="sunk" title={words.names}>
      <div className="ui-stack">
        <p className="ui-soft">{words.namesHint}</p>
        <RadioGroup
          legend={words.names}
          legendHidden
          value={shown}
          options={all.map((value) => ({ value, label: words.shown[value] }))}
          onChange={setChosen}
        />
        {shown !== 'name' && (
          <Field label={words.word}>
            <TextInput
              value={word}
              maxLength={20}
              onChange={({ target }) => setTyped(target.value)}
            />
          </Field>
        )}
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button aria-disabled={isBusy} onClick={isBusy ? undefined : () => void keep()}>
            {words.keep}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
