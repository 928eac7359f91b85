import { useState } from 'react';
import type { ListedPerson } from '#core/academy/person-management.ts';
import { type Role, roles } from '#core/academy/role.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { peopleWords } from '../words/people-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { ManagePerson } from './manage-person.tsx';
import { NewPerson } from './new-person.tsx';

/** More rows than these are found by typing, not by looking. */
const mostRows = 200;

/** Everybody, to be found and looked after; and inviting somebody. */
export function People() {
  const words = useWords(peopleWords);
  const staff = useWords(staffWords);
  const instant = useInstant();
  const [asked, again] = useAsked<{ people: ListedPerson[] }>('/api/people');
  const [wanted, setWanted] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [managed, setManaged] = useState<string>();
  usePageTitle(words.people);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { people } = asked.value;
  const found = people.filter((it) => (role === '' || it.role === role) && fits(it, wanted));
  const statusOf = ({ isDisabled, isInvited, seenAt }: ListedPerson) => {
    if (isDisabled) return words.isDisabled;
    if (isInvited) return words.isInvited;
    return seenAt === null ? words.inUse : words.lastSeen(instant(seenAt));
  };
  return (
    <div className="ui-stack">
      <h1>{words.people}</h1>
      <div className="academy-fields">
        <Field label={words.find} hint={words.findHint}>
          <TextInput
            type="search"
            value={wanted}
            onChange={({ target }) => setWanted(target.value)}
          />
        </Field>
        <Field label={words.whose}>
          <Select
            value={role}
            onChange={({ target }) => setRole(roles.find((it) => it === target.value) ?? '')}
          >
            <option value="">{words.everybody}</option>
            {roles.map((it) => (
              <option key={it} value={it}>
                {words.roles[it]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p role="status" className="ui-small ui-soft">
        {found.length === 0
          ? words.noneFound
          : words.found(Math.min(found.length, mostRows), people.length)}
      </p>
      {found.length > 0 && (
        <Table
          caption={words.people}
          captionHidden
          rows={found.slice(0, mostRows)}
          rowId={({ id }) => id}
          columns={[
            { id: 'name', header: staff.name, names: true, cell: ({ name }) => name },
            { id: 'role', header: words.whose, cell: (it) => words.roles[it.role] },
            { id: 'number', header: staff.number, cell: ({ number }) => number ?? '' },
            { id: 'login', header: staff.login, cell: ({ login }) => login },
            { id: 'cohorts', header: words.cohorts, cell: ({ cohorts }) => cohorts.join(', ') },
            { id: 'status', header: words.status, cell: statusOf },
            {
              id: 'manage',
              header: words.manage,
              cell: ({ id, name }) => (
                <Button
                  variant="plain"
                  aria-label={words.manageFor(name)}
                  onClick={() => setManaged(id)}
                >
                  {words.manage}
                </Button>
              ),
            },
          ]}
        />
      )}
      <ManagePerson
        person={people.find(({ id }) => id === managed)}
        isAdministrator
        onChanged={again}
        onClose={() => setManaged(undefined)}
      />
      <NewPerson onMade={again} />
    </div>
  );
}

function fits({ name, number, login, cohorts }: ListedPerson, wanted: string): boolean {
  const text = [name, number ?? '', login, ...cohorts].join('\n').toLowerCase();
  return text.includes(wanted.trim().toLowerCase());
}
