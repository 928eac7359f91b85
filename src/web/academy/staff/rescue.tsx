import { useState } from 'react';
import type { Receipt } from '#core/academy/attempt-contract.ts';
import { readAttemptFile } from '#web/storage/read-attempt-file.ts';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { staffWords } from '../words/staff-words.ts';

/** Steps sent at once; the academy takes 200. */
const most = 100;

/** A trainer brings the file that a recruit's device saved. */
export function Rescue({ onRescued }: { onRescued: () => void }) {
  const words = useWords(staffWords);
  const [said, setSaid] = useState<{ tone: 'good' | 'error'; text: string }>();
  const { failure, send } = useSending();
  const bring = async (file: File | undefined) => {
    setSaid(undefined);
    if (!file) return;
    const read = await readAttemptFile(await file.text());
    if (!read.ok) return setSaid({ tone: 'error', text: words.notAnAttempt });
    const { id, steps } = read.value.attempt;
    let held = 0;
    for (let from = 0; from < steps.length; from += most) {
      const part = steps.slice(from, from + most);
      const answer = await send<Receipt>('POST', `/api/attempts/${id}/rescue`, {
        from,
        steps: part,
      });
      if (!answer.ok) return;
      held = answer.value.steps;
    }
    setSaid({ tone: 'good', text: words.rescued(held) });
    onRescued();
  };
  return (
    <Panel look="sunk" title={words.rescue}>
      <div className="ui-stack">
        <Field label={words.rescueFile} hint={words.rescueHint}>
          <TextInput
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              void bring(target.files?.[0]);
              target.value = '';
            }}
          />
        </Field>
        {failure && <FailureNotice failure={failure} />}
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
      </div>
    </Panel>
  );
}
