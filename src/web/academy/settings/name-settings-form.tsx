import type { NameSettings, ShownNames } from '#core/academy/name-settings.ts';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { settingsWords } from '../words/settings-words.ts';
import { KeepButton } from './keep-button.tsx';
import { useKept } from './use-kept.ts';

const all: readonly ShownNames[] = ['name', 'number', 'pseudonym'];

/** An administrator decides what trainers see of recruits. */
export function NameSettingsForm() {
  const words = useWords(settingsWords);
  const { asked, again, changes, change, keep, isBusy, isKept, failure } =
    useKept<NameSettings>('/api/name-settings');
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const kept = asked.value;
  const shown = changes.shown ?? kept.shown;
  // While names are shown nobody has chosen a word: it is one of the language this page is in.
  const word = changes.word ?? (kept.shown === 'name' ? words.ownWord : kept.word);
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
        <KeepButton
          {...{ isBusy, isKept }}
          onClick={() => void keep({ shown, word: word.trim() || kept.word })}
        >
          {words.keep}
        </KeepButton>
      </div>
    </Panel>
  );
}
