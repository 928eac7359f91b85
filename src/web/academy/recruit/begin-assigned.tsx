import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AttemptHead, Pace } from '#core/attempt/attempt.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { recruitWords } from '../words/recruit-words.ts';

const paces: readonly Pace[] = ['normal', 'slow', 'x2', 'x5', 'x10', 'untimed'];

export type BeginAssignedProps = {
  assignmentId: string;
  personId: string;
  pinned: AttemptPackage;
  paceNames: Record<Pace, string>;
};

/** Begins an attempt at the academy and on this device, in this order, under one id. */
export function BeginAssigned(props: BeginAssignedProps) {
  const { assignmentId, personId, pinned, paceNames } = props;
  const words = useWords(recruitWords);
  const { language, store } = useHost();
  const [, navigate] = useLocation();
  const [pace, setPace] = useState<Pace>('normal');
  const [id] = useState(randomId);
  const [isLost, setLost] = useState(false);
  const { isBusy, failure, send } = useSending();
  const begin = async () => {
    const begun = await send<{ head: AttemptHead }>(
      'POST',
      `/api/assignments/${assignmentId}/attempts`,
      { id, pace, language, engine: engineVersion },
    );
    if (!begun.ok) return;
    const kept = await store.start(begun.value.head, pinned, {
      ...{ assignment: assignmentId, person: personId, received: 0, isComplete: false },
    });
    if (kept.ok || kept.error.kind === 'conflict') navigate(`/play/${id}`);
    else setLost(true);
  };
  return (
    <Panel look="raised" title={words.how}>
      <div className="ui-stack">
        <Field label={words.pace}>
          <Select
            value={pace}
            onChange={({ target }) => setPace(paces.find((it) => it === target.value) ?? 'normal')}
          >
            {paces.map((it) => (
              <option key={it} value={it}>
                {paceNames[it]}
              </option>
            ))}
          </Select>
        </Field>
        <p className="ui-small ui-soft">{words.onceBegun}</p>
        {failure && <FailureNotice failure={failure} />}
        {isLost && <Notice tone="error">{words.notKept}</Notice>}
        <Button
          variant="primary"
          aria-disabled={isBusy}
          onClick={isBusy ? undefined : () => void begin()}
        >
          {isBusy ? words.beginning : words.beginNow}
        </Button>
      </div>
    </Panel>
  );
}

/** 128 random bits as 32 hex digits. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('');
}
