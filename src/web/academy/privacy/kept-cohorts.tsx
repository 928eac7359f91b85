import type { FormEvent } from 'react';
import type { KeptCohort } from '#core/academy/retention.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { privacyWords } from '../words/privacy-words.ts';

export type KeptCohortsProps = { cohorts: readonly KeptCohort[]; onChanged: () => void };

/** Each cohort with its last day and who goes when; both can be changed. */
export function KeptCohorts({ cohorts, onChanged }: KeptCohortsProps) {
  const words = useWords(privacyWords);
  return (
    <Panel title={words.days}>
      {cohorts.length === 0 ? (
        <p className="ui-soft">{words.noCohorts}</p>
      ) : (
        <CohortDays cohorts={cohorts} onChanged={onChanged} />
      )}
    </Panel>
  );
}

function CohortDays({ cohorts, onChanged }: KeptCohortsProps) {
  const words = useWords(privacyWords);
  return (
    <div className="ui-stack">
      <Table
        caption={words.days}
        captionHidden
        rows={cohorts}
        rowId={({ id }) => id}
        columns={[
          { id: 'cohort', header: words.cohort, names: true, cell: ({ name }) => name },
          {
            id: 'recruits',
            header: words.recruits,
            numeric: true,
            cell: ({ recruits }) => recruits,
          },
          { id: 'last', header: words.lastDay, cell: ({ endsOn }) => endsOn ?? words.noDay },
          {
            id: 'months',
            header: words.months,
            numeric: true,
            cell: ({ keepMonths }) => keepMonths,
          },
          { id: 'due', header: words.due, cell: ({ dueOn }) => dueOn ?? '' },
          {
            id: 'goes',
            header: words.goesHeader,
            cell: ({ dueOn, due, attempts }) => (dueOn === null ? '' : words.goes(due, attempts)),
          },
        ]}
      />
      {cohorts.map((cohort) => (
        <Change key={cohort.id} cohort={cohort} onChanged={onChanged} />
      ))}
    </div>
  );
}

function Change({ cohort, onChanged }: { cohort: KeptCohort; onChanged: () => void }) {
  const words = useWords(privacyWords);
  const { isBusy, failure, send } = useSending();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const sent = await send('PUT', `/api/cohorts/${cohort.id}/retention`, {
      endsOn: String(data.get('endsOn')) || null,
      keepMonths: Number(data.get('keepMonths')),
    });
    if (sent.ok) onChanged();
  };
  return (
    <Disclosure summary={words.change(cohort.name)}>
      <form className="academy-fields" onSubmit={save}>
        <Field label={words.lastDay}>
          <TextInput type="date" name="endsOn" defaultValue={cohort.endsOn ?? ''} />
        </Field>
        <Field label={words.months}>
          <TextInput
            type="number"
            name="keepMonths"
            required
            min={0}
            max={120}
            defaultValue={cohort.keepMonths}
          />
        </Field>
        {failure && <FailureNotice failure={failure} />}
        <div className="academy-fields__end">
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {words.save}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
