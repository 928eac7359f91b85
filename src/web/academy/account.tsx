import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { useWords } from './academy-host.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useInstant } from './instant.ts';
import { Leave } from './leave.tsx';
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

/** A person's sessions, what is held about them, and the way out. */
export function Account({ person, onLeft }: { person: Person; onLeft: () => void }) {
  const words = useWords(accountWords);
  return (
    <div className="ui-stack academy-account">
      <h1>{words.account}</h1>
      <Sessions />
      {person.role !== 'recruit' && <SecondFactor />}
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

/** "Chromium 141" out of the long line that browsers send. */
function shortAgent(agent: string): string | undefined {
  const found = /(Firefox|Edg|Chrome|Safari)\/(\d+)/.exec(agent);
  return found ? `${found[1]} ${found[2]}` : undefined;
}
