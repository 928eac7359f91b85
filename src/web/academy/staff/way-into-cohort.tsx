import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';
import { staffWords } from '../words/staff-words.ts';

export type WayIntoCohortProps = {
  cohort: { id: string; name: string; joinCode: string | null };
  onChanged: () => void;
};

/** The join code of a cohort, a new one or none, and the cohort's name. */
export function WayIntoCohort({ cohort, onChanged }: WayIntoCohortProps) {
  const words = useWords(peopleWords);
  const { joinHint } = useWords(staffWords);
  const { announce } = useHost();
  const { isBusy, failure, send } = useSending();
  const url = `/api/cohorts/${cohort.id}`;
  const change = async (method: 'POST' | 'DELETE') => {
    const done = await send(method, `${url}/join-code`);
    if (!done.ok) return;
    announce(words.done);
    onChanged();
  };
  const isOpen = cohort.joinCode !== null;
  return (
    <Panel look="sunk" title={words.joinCode}>
      <div className="ui-stack">
        {isOpen ? (
          <div>
            <p className="academy-code">{cohort.joinCode}</p>
            <p className="ui-small ui-soft">{joinHint}</p>
          </div>
        ) : (
          <p>{words.isClosed}</p>
        )}
        {failure && <FailureNotice failure={failure} />}
        <div className="ui-cluster">
          <Button aria-disabled={isBusy} onClick={() => void change(isOpen ? 'DELETE' : 'POST')}>
            {isOpen ? words.closeJoining : words.openJoining}
          </Button>
          {isOpen && (
            <Button aria-disabled={isBusy} onClick={() => void change('POST')}>
              {words.newCode}
            </Button>
          )}
        </div>
        <Disclosure summary={words.rename}>
          <AskForm
            submit={words.keep}
            fields={[{ name: 'name', label: words.cohortName, given: cohort.name }]}
            onSubmit={async (values) => {
              const kept = await ask('PUT', url, values);
              if (!kept.ok) return kept.error;
              announce(words.isKept);
              onChanged();
              return undefined;
            }}
          />
        </Disclosure>
      </div>
    </Panel>
  );
}
