import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { ManagePerson } from '../people/manage-person.tsx';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';
import { staffWords } from '../words/staff-words.ts';

export type RecruitTableProps = {
  recruits: readonly Person[];
  cohortId: string;
  /** May erase as well. */
  isAdministrator: boolean;
  onChanged: () => void;
};

/** Who is in a cohort; an administrator can erase somebody, after being asked once more. */
export function RecruitTable(props: RecruitTableProps) {
  const { recruits, cohortId, isAdministrator, onChanged } = props;
  const words = useWords(staffWords);
  const { announce } = useHost();
  const manage = useWords(peopleWords);
  const [managed, setManaged] = useState<Person>();
  const [leaving, setLeaving] = useState<Person>();
  const { isBusy, failure, send } = useSending();
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(recruits.length);
  useEffect(() => {
    // The row with the button that had the focus is gone.
    if (recruits.length < count.current) list.current?.focus();
    count.current = recruits.length;
  }, [recruits.length]);
  if (recruits.length === 0) return <p className="ui-soft">{words.noRecruits}</p>;
  const erase = async ({ id, name }: Person) => {
    const erased = await send('DELETE', `/api/people/${id}`);
    if (!erased.ok) return;
    setLeaving(undefined);
    announce(words.erased(name));
    onChanged();
  };
  return (
    <div ref={list} tabIndex={-1}>
      <AcademyTable
        caption={words.recruitTable}
        captionHidden
        rows={recruits}
        rowId={({ id }) => id}
        columns={[
          {
            id: 'name',
            header: words.name,
            names: true,
            value: ({ name }) => name,
            cell: ({ id, name }) => <Link href={`/academy/people/${id}`}>{name}</Link>,
          },
          { id: 'number', header: words.number, value: ({ number }) => number },
          // Where names are not shown, log-in names are not either.
          ...(recruits.some(({ login }) => login !== '')
            ? [{ id: 'login', header: words.login, value: ({ login }: Person) => login }]
            : []),
          {
            id: 'manage',
            header: manage.manage,
            cell: (it) => (
              <Button
                variant="plain"
                aria-label={manage.manageFor(it.name)}
                onClick={() => setManaged(it)}
              >
                {manage.manage}
              </Button>
            ),
          },
          ...(isAdministrator
            ? [
                {
                  id: 'erase',
                  header: words.erase,
                  cell: (it: Person) => (
                    <Button
                      variant="plain"
                      aria-label={words.eraseFor(it.name)}
                      onClick={() => setLeaving(it)}
                    >
                      {words.erase}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <ManagePerson
        {...{ person: managed, isAdministrator, cohortId, onChanged }}
        onClose={() => setManaged(undefined)}
      />
      <Dialog
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
        title={leaving ? words.eraseTitle(leaving.name) : ''}
        closeLabel={words.cancel}
        footer={
          <Button
            variant="primary"
            aria-disabled={isBusy}
            onClick={leaving && !isBusy ? () => void erase(leaving) : undefined}
          >
            {words.erase}
          </Button>
        }
      >
        <div className="ui-stack">
          <p>{words.eraseLede}</p>
          {failure && <FailureNotice failure={failure} />}
        </div>
      </Dialog>
    </div>
  );
}
