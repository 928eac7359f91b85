import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Mode, Pace } from '#core/attempt/attempt.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { Variant } from '#core/scenario/variant.ts';
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
import { Brought } from './brought.tsx';
import { newHead } from './new-head.ts';
import { useBrought } from './use-brought.ts';

const modes: readonly Mode[] = ['practice', 'assessment'];
const paces: readonly Pace[] = ['normal', 'slow', 'x2', 'x5', 'x10', 'untimed'];

export type StartFormProps = {
  pinned: AttemptPackage;
  isTwin: boolean;
  onTwin: (isTwin: boolean) => void;
};

/** Practice or assessment, in which variant, at which pace, and the way in. */
export function StartForm({ pinned, isTwin, onTwin }: StartFormProps) {
  const { settings, saveSetting, store, language, askPersistence } = usePlayer();
  const words = useWords(briefingWords);
  const [, navigate] = useLocation();
  const [records] = useKept(store.list);
  const brought = useBrought(pinned.scenario.id);
  const [isBringing, setBringing] = useState(true);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StorageFailureKind>();
  const known = records.state === 'there' ? records.value : [];
  const { unfinished } = pastResults(known, pinned.scenario.id);
  const { mode, pace } = settings;
  const { scenario } = pinned;
  const isWaiting = isBusy || brought === undefined;

  const begin = async () => {
    setBusy(true);
    void askPersistence();
    const carried = isBringing ? (brought ?? []) : [];
    const head = newHead(pinned, { mode, pace, language, ...variantWish(isTwin, carried) });
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
        {scenario.twin !== undefined && (
          <RadioGroup
            legend={words.twin}
            value={isTwin ? 'swapped' : 'written'}
            onChange={(chosen) => onTwin(chosen === 'swapped')}
            options={[
              { value: 'written', label: words.asWritten },
              { value: 'swapped', label: words.asTwin, hint: textIn(scenario.twin, language) },
            ]}
          />
        )}
        {brought !== undefined && (
          <Brought
            scenario={scenario}
            brought={brought}
            isWanted={isBringing}
            onChange={setBringing}
          />
        )}
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
        <Button variant="primary" aria-disabled={isWaiting} onClick={begin}>
          {isBusy ? words.beginning : words.begin}
        </Button>
      </div>
    </Panel>
  );
}

/** Nothing at all where the scenario is played as it is written. */
function variantWish(isTwin: boolean, carried: readonly string[]): { variant?: Variant } {
  if (!isTwin && carried.length === 0) return {};
  return {
    variant: {
      ...(isTwin ? { twin: true } : {}),
      ...(carried.length > 0 ? { carried: [...carried] } : {}),
    },
  };
}
