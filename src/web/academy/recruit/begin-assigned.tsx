import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Begun } from '#core/academy/attempt-contract.ts';
import type { BegunExam } from '#core/academy/exam.ts';
import type { Pace } from '#core/attempt/attempt.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { recruitWords } from '../words/recruit-words.ts';
import { roomWords } from '../words/room-words.ts';
import type { Assigned } from './assigned.ts';
import { PaceChoice } from './pace-choice.tsx';

export type BeginAssignedProps = {
  assignmentId: string;
  personId: string;
  paceNames: Record<Pace, string>;
};

/** Begins an attempt at the academy and on this device, in this order, under one id. */
export function BeginAssigned(props: BeginAssignedProps) {
  const { assignmentId, personId, paceNames } = props;
  const words = useWords(recruitWords);
  const room = useWords(roomWords);
  const { language, store } = useHost();
  const [, navigate] = useLocation();
  const [asked, again] = useAsked<{ assignments: Assigned[] }>('/api/assignments');
  const [wish, setWish] = useState<Pace>();
  const [code, setCode] = useState('');
  const [id] = useState(randomId);
  const [isLost, setLost] = useState(false);
  const { isBusy, failure, send } = useSending();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const assigned = asked.value.assignments.find(({ id: known }) => known === assignmentId);
  if (!assigned) return null;
  const pace = wish ?? assigned.terms.paces[0] ?? 'normal';
  const begin = async () => {
    const begun = await send<Begun | BegunExam>(
      'POST',
      `/api/assignments/${assignmentId}/attempts`,
      {
        ...{ id, pace, language, engine: engineVersion },
        ...(assigned.supervised ? { code } : {}),
      },
    );
    if (!begun.ok) return;
    // What is supervised stays at the academy; this device keeps nothing of it.
    if (begun.value.package === null) return navigate(`/exam/${id}`);
    const kept = await store.start(begun.value.head, begun.value.package, {
      ...{ assignment: assignmentId, person: personId, received: 0, isComplete: false },
    });
    if (kept.ok || kept.error.kind === 'conflict') navigate(`/play/${id}`);
    else setLost(true);
  };
  return (
    <Panel look="raised" title={words.how}>
      <div className="ui-stack">
        <PaceChoice assigned={assigned} names={paceNames} value={pace} onChange={setWish} />
        {assigned.supervised && (
          <>
            <p>{room.onSite}</p>
            <Field label={room.typeCode} hint={room.typeCodeHint}>
              <TextInput
                value={code}
                onChange={({ target }) => setCode(target.value)}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                maxLength={12}
              />
            </Field>
          </>
        )}
        <p className="ui-small ui-soft">{words.onceBegun}</p>
        {failure && <FailureNotice failure={failure} />}
        {isLost && <Notice tone="error">{words.notKept}</Notice>}
        <Button variant="primary" aria-disabled={isBusy} onClick={() => void begin()}>
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
