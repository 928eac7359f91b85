import { useState } from 'react';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { useHost, useWords } from './academy-host.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useInstant } from './instant.ts';
import { OwnData } from './privacy/own-data.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useAsked } from './use-asked.ts';
import { useSending } from './use-sending.ts';
import { accountWords } from './words/account-words.ts';

interface Session {
  id: string;
  agent: string;
  createdAt: number;
  seenAt: number;
  isThis: boolean;
}

export interface AccountProps {
  person: Person;
  onLeft: () => void;
  /** Hears that the second factor was just set up. */
  onSetUp?: () => void;
}

/** A person's sessions, what is held about them, and the way out. */
export function Account({ person, onLeft, onSetUp }: AccountProps) {
  const words = useWords(accountWords);
  return (
    <div className="ui-stack academy-account">
      <h1>{words.account}</h1>
      <Sessions />
      {person.role !== 'recruit' && <SecondFactor onSetUp={onSetUp} />}
      <OwnData person={person} />
      <Leave person={person} onLeft={onLeft} />
    </div>
  );
}

function Sessions() {
  const words = useWords(accountWords);
  const instant = useInstant();
  const [asked, again] = useAsked<{ sessions: Session[] }>('/api/sessions');
  const { failure, send } = useSending();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const end = async (id: string) => {
    const ended = await send('DELETE', `/api/sessions/${id}`);
    if (ended.ok) again();
  };
  const nameOf = ({ agent }: Session) => shortAgent(agent) ?? words.unknownAgent;
  return (
    <Panel title={words.sessions}>
      {failure && <FailureNotice failure={failure} />}
      <Table
        caption={words.sessionTable}
        captionHidden
        rows={asked.value.sessions}
        rowId={({ id }) => id}
        columns={[
          { id: 'agent', header: words.browser, names: true, cell: nameOf },
          { id: 'since', header: words.since, oneLine: true, cell: (it) => instant(it.createdAt) },
          { id: 'seen', header: words.seen, oneLine: true, cell: (it) => instant(it.seenAt) },
          {
            id: 'end',
            header: words.end,
            cell: (it) =>
              it.isThis ? (
                words.here
              ) : (
                <Button
                  variant="plain"
                  aria-label={words.endFor(nameOf(it))}
                  onClick={() => void end(it.id)}
                >
                  {words.end}
                </Button>
              ),
          },
        ]}
      />
    </Panel>
  );
}

function Leave({ person, onLeft }: { person: Person; onLeft: () => void }) {
  const words = useWords(accountWords);
  const { store } = useHost();
  const [isShared, setShared] = useState(false);
  const { isBusy, failure, send } = useSending();
  const leave = async () => {
    const left = await send('DELETE', '/api/session');
    if (!left.ok) return;
    if (isShared) await removeReceived();
    onLeft();
  };
  const removeReceived = async () => {
    const kept = await store.list();
    const received = (kept.ok ? kept.value : []).filter(
      ({ delivery }) => delivery?.person === person.id && delivery.isComplete,
    );
    for (const { head } of received) await store.remove(head.id);
  };
  return (
    <Panel title={words.leave}>
      <div className="ui-stack">
        <p>{words.leaveLede}</p>
        <Checkbox
          label={words.shared}
          hint={words.sharedHint}
          checked={isShared}
          onChange={({ target }) => setShared(target.checked)}
        />
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button aria-disabled={isBusy} onClick={isBusy ? undefined : () => void leave()}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** "Chromium 141" out of the long line that browsers send. */
function shortAgent(agent: string): string | undefined {
  const found = /(Firefox|Edg|Chrome|Safari)\/(\d+)/.exec(agent);
  return found ? `${found[1]} ${found[2]}` : undefined;
}
