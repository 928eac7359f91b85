import { useState } from 'react';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { staffWords } from '../words/staff-words.ts';

/** Lets a trainer into a cohort. */
export function CohortTrainers({ cohortId }: { cohortId: string }) {
  const words = useWords(staffWords);
  const { announce } = useHost();
  const [asked] = useAsked<{ people: Person[] }>('/api/people');
  const [chosen, setChosen] = useState('');
  const { failure, send } = useSending();
  const everybody = asked.state === 'there' ? asked.value.people : [];
  const trainers = everybody.filter(({ role }) => role === 'trainer');
  if (trainers.length === 0) return null;
  const add = async () => {
    const added = await send('POST', `/api/cohorts/${cohortId}/trainers`, { personId: chosen });
    if (added.ok) announce(words.added);
  };
  return (
    <Panel look="sunk" title={words.addTrainer}>
      <div className="ui-stack">
        <Field label={words.trainer} hint={words.addTrainerHint}>
          <Select value={chosen} onChange={({ target }) => setChosen(target.value)}>
            <option value="">{words.choose}</option>
            {trainers.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button aria-disabled={chosen === ''} onClick={() => void add()}>
            {words.add}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
