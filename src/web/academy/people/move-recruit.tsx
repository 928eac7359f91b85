import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';

export type MoveRecruitProps = { cohortId: string; personId: string; onMoved: () => void };

/** Takes a recruit into another cohort, or out of this one. */
export function MoveRecruit({ cohortId, personId, onMoved }: MoveRecruitProps) {
  const words = useWords(peopleWords);
  const { announce } = useHost();
  const [asked] = useAsked<{ cohorts: { id: string; name: string }[] }>('/api/cohorts');
  const [to, setTo] = useState('');
  const { isBusy, failure, send } = useSending();
  const others =
    asked.state === 'there' ? asked.value.cohorts.filter((it) => it.id !== cohortId) : [];
  const move = async () => {
    const wish = { personId, to: to === '' ? null : to };
    const moved = await send('POST', `/api/cohorts/${cohortId}/move`, wish);
    if (!moved.ok) return;
    announce(words.done);
    onMoved();
  };
  return (
    <section className="ui-stack" aria-label={words.inCohort}>
      <Field label={words.moveTo} hint={words.moveHint}>
        <Select value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="">{words.leave}</option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button aria-disabled={isBusy} onClick={() => void move()}>
          {to === '' ? words.leave : words.move}
        </Button>
      </div>
    </section>
  );
}
