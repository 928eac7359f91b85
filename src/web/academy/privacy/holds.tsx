import { type FormEvent, useState } from 'react';
import type { Hold, KeptCohort } from '#core/academy/retention.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useSending } from '../use-sending.ts';
import { privacyWords } from '../words/privacy-words.ts';

export type HoldsProps = {
  holds: readonly Hold[];
  cohorts: readonly KeptCohort[];
  onChanged: () => void;
};

/** Who may not be erased for now, and why. */
export function Holds({ holds, cohorts, onChanged }: HoldsProps) {
  const words = useWords(privacyWords);
  const instant = useInstant();
  const { isBusy, failure, send } = useSending();
  const end = async (id: string) => {
    const ended = await send('DELETE', `/api/holds/${id}`);
    if (ended.ok) onChanged();
  };
  return (
    <Panel title={words.holds}>
      <div className="ui-stack">
        <p className="ui-soft">{words.holdsLede}</p>
        {failure && <FailureNotice failure={failure} />}
        {holds.length === 0 ? (
          <p className="ui-soft">{words.noHolds}</p>
        ) : (
          <Table
            caption={words.holds}
            captionHidden
            rows={holds}
            rowId={({ id }) => id}
            columns={[
              { id: 'of', header: words.who, names: true, cell: (it) => it.of },
              { id: 'reason', header: words.reason, cell: ({ reason }) => reason },
              {
                id: 'since',
                header: words.since,
                oneLine: true,
                cell: ({ setAt }) => instant(setAt),
              },
              {
                id: 'end',
                header: words.endHold,
                cell: (it) => (
                  <Button
                    variant="plain"
                    aria-label={words.endHoldOf(it.of)}
                    aria-disabled={isBusy}
                    onClick={() => void end(it.id)}
                  >
                    {words.endHold}
                  </Button>
                ),
              },
            ]}
          />
        )}
        <NewHold cohorts={cohorts} onMade={onChanged} />
      </div>
    </Panel>
  );
}

function NewHold({ cohorts, onMade }: { cohorts: readonly KeptCohort[]; onMade: () => void }) {
  const words = useWords(privacyWords);
  const [cohortId, setCohort] = useState('');
  const { isBusy, failure, send } = useSending();
  const hold = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const data = new FormData(form);
    const of = cohortId === '' ? { login: String(data.get('login')) } : { cohortId };
    const made = await send('POST', '/api/holds', { ...of, reason: String(data.get('reason')) });
    if (!made.ok) return;
    form.reset();
    onMade();
  };
  return (
    <Disclosure summary={words.newHold}>
      <form className="academy-fields" onSubmit={hold}>
        <Field label={words.wholeCohort}>
          <Select value={cohortId} onChange={({ target }) => setCohort(target.value)}>
            <option value="">–</option>
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {cohortId === '' && (
          <Field label={words.onePerson}>
            <TextInput name="login" required autoComplete="off" autoCapitalize="none" />
          </Field>
        )}
        <Field label={words.reason}>
          <TextInput name="reason" required minLength={3} maxLength={2000} autoComplete="off" />
        </Field>
        {failure && <FailureNotice failure={failure} />}
        <div className="academy-fields__end">
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {words.hold}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
