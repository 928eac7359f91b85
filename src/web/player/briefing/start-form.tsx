import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Mode, Pace } from '#core/attempt/attempt.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { failureText } from '#web/storage/failure-text.ts';
import type { StorageFailureKind } from '#web/storage/storage-failure.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { Select } from '#web/ui/select.tsx';
import { pastResults } from '../library/past-results.ts';
import { usePlayer } from '../player-context.ts';
import { useKept } from '../use-kept.ts';
import { briefingWords } from '../words/briefing-words.ts';
import { useWords } from '../words/words-of.ts';
import { newHead } from './new-head.ts';

const modes: readonly Mode[] = ['practice', 'assessment'];
const paces: readonly Pace[] = ['normal', 'slow', 'x2', 'x5', 'x10', 'untimed'];

/** Practice or assessment, at which pace, and the way in. */
export function StartForm({ pinned }: { pinned: AttemptPackage }) {
  const { settings, saveSetting, store, language, askPersistence } = usePlayer();
  const words = useWords(briefingWords);
  const [, navigate] = useLocation();
  const [records] = useKept(store.list);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StorageFailureKind>();
  const known = records.state === 'there' ? records.value : [];
  const { unfinished } = pastResults(known, pinned.scenario.id);
  const { mode, pace } = settings;

  const begin = async () => {
    setBusy(true);
    void askPersistence();
    const head = newHead(pinned, { mode, pace, language });
    const started = await store.start(head, pinned);
    if (started.ok) navigate(`/play/${head.id}`);
    else {
      setBusy(false);
      setFailure(started.error.kind);
    }
  };
  return (
    <Panel look="raised" title={words.how}>
      <div className="ui-stack">
        {unfinished && (
          <Notice tone="info" still>
            {words.unfinished} <Link href={`/play/${unfinished.head.id}`}>{words.goOn}</Link>
          </Notice>
        )}
        <RadioGroup
          legend={words.mode}
          value={mode}
          onChange={(chosen) => saveSetting('mode', chosen)}
          options={modes.map((value) => ({
            value,
            label: words.modes[value].name,
            hint: words.modes[value].about,
          }))}
        />
        <Field label={words.pace} hint={words.paces[pace].about}>
          <Select
            value={pace}
            onChange={({ target }) =>
              saveSetting('pace', paces.find((it) => it === target.value) ?? 'normal')
            }
          >
            {paces.map((value) => (
              <option key={value} value={value}>
                {words.paces[value].name}
              </option>
            ))}
          </Select>
        </Field>
        <p className="ui-small ui-soft">{words.paceNote}</p>
        {'speechSynthesis' in window && (
          <Checkbox
            label={words.readAloud}
            hint={words.readAloudHint}
            checked={settings.readAloud}
            onChange={({ target }) => saveSetting('readAloud', target.checked)}
          />
        )}
        {failure && (
          <Notice tone="error" title={words.notBegun}>
            {failureText(failure, language)}
          </Notice>
        )}
        <Button variant="primary" aria-disabled={isBusy} onClick={isBusy ? undefined : begin}>
          {isBusy ? words.beginning : words.begin}
        </Button>
      </div>
    </Panel>
  );
}
