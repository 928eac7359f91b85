import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';
import { MoveRecruit } from './move-recruit.tsx';
import { NewLink } from './new-link.tsx';

export type ManagePersonProps = {
  /** Whose account it is; undefined while nobody's is open. */
  person: (Person & { isDisabled?: boolean }) | undefined;
  isAdministrator: boolean;
  /** Where they are a recruit of a cohort that is looked at. */
  cohortId?: string;
  onChanged: () => void;
  onClose: () => void;
};

/** One account: a new link, and for administrators its sessions and whether it may log in at all. */
export function ManagePerson(props: ManagePersonProps) {
  const { person, isAdministrator, cohortId, onChanged, onClose } = props;
  const words = useWords(peopleWords);
  return (
    <Dialog
      open={person !== undefined}
      onClose={onClose}
      title={person ? words.manageFor(person.name) : ''}
      closeLabel={words.close}
    >
      {person && (
        <div className="ui-stack">
          <NewLink personId={person.id} />
          {cohortId !== undefined && (
            <MoveRecruit
              {...{ cohortId, personId: person.id }}
              onMoved={() => {
                onClose();
                onChanged();
              }}
            />
          )}
          {isAdministrator && <OpenSessions personId={person.id} />}
          {isAdministrator && person.isDisabled !== undefined && (
            <Disabling
              {...{ personId: person.id, isDisabled: person.isDisabled }}
              onChanged={onChanged}
            />
          )}
        </div>
      )}
    </Dialog>
  );
}

function OpenSessions({ personId }: { personId: string }) {
  const words = useWords(peopleWords);
  const { announce } = useHost();
  const url = `/api/people/${personId}/sessions`;
  const [asked, again] = useAsked<{ sessions: unknown[] }>(url);
  const { isBusy, failure, send } = useSending();
  if (asked.state !== 'there') return null;
  const count = asked.value.sessions.length;
  const mayEnd = count > 0 && !isBusy;
  const end = async () => {
    const ended = await send('DELETE', url);
    if (!ended.ok) return;
    announce(words.done);
    again();
  };
  return (
    <section className="ui-stack">
      <p>{words.sessions(count)}</p>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button aria-disabled={!mayEnd} onClick={() => void end()}>
          {words.endSessions}
        </Button>
      </div>
    </section>
  );
}

type DisablingProps = { personId: string; isDisabled: boolean; onChanged: () => void };

function Disabling({ personId, isDisabled, onChanged }: DisablingProps) {
  const words = useWords(peopleWords);
  const { announce } = useHost();
  const { isBusy, failure, send } = useSending();
  const change = async () => {
    const done = await send('PUT', `/api/people/${personId}`, { isDisabled: !isDisabled });
    if (!done.ok) return;
    announce(words.done);
    onChanged();
  };
  return (
    <section className="ui-stack">
      <p className="ui-small ui-soft">{words.disableHint}</p>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button aria-disabled={isBusy} onClick={() => void change()}>
          {isDisabled ? words.enable : words.disable}
        </Button>
      </div>
    </section>
  );
}
