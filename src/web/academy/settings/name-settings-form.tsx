import { useState } from 'react';
import type { NameSettings, ShownNames } from '#core/academy/name-settings.ts';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { settingsWords } from '../words/settings-words.ts';
import { KeepButton } from './keep-button.tsx';

const all: readonly ShownNames[] = ['name', 'number', 'pseudonym'];

/** An administrator decides what trainers see of recruits. */
export function NameSettingsForm() {
  const words = useWords(settingsWords);
  const { announce } = useHost();
  const [asked, again] = useAsked<NameSettings>('/api/name-settings');
  const [changes, setChanges] = useState<Partial<NameSettings>>({});
  const [isKept, setKept] = useState(false);
  const { isBusy, failure, send } = useSending();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const kept = asked.value;
  const shown = changes.shown ?? kept.shown;
  // While names are shown nobody has chosen a word: it is one of the language this page is in.
  const word = changes.word ?? (kept.shown === 'name' ? words.ownWord : kept.word);
  const change = (changed: Partial<NameSettings>) => {
    setChanges({ ...changes, ...changed });
    setKept(false);
  };
  const keep = async () => {
    const done = await send('PUT', '/api/name-settings', { shown, word: word.trim() || kept.word });
    if (!done.ok) return;
    announce(words.isKept);
    setKept(true);
    again();
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
          onChange={(value) => change({ shown: value })}
        />
        {shown !== 'name' && (
          <Field label={words.word}>
            <TextInput
              value={word}
              maxLength={20}
              onChange={({ target }) => change({ word: target.value })}
            />
          </Field>
        )}
        {failure && <FailureNotice failure={failure} />}
        <KeepButton {...{ isBusy, isKept }} onClick={() => void keep()}>
          {words.keep}
        </KeepButton>
      </div>
    </Panel>
  );
}
