import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { useHost, useWords } from './academy-host.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useInstant } from './instant.ts';
import { useAsked } from './use-asked.ts';
import { accountWords } from './words/account-words.ts';

interface Held {
  audit: { at: string; actor: string | null; action: string; detail: unknown }[];
}

/** Everything the academy holds about a person, to read and to take along. */
export function OwnData({ person }: { person: Person }) {
  const words = useWords(accountWords);
  const { announce } = useHost();
  const instant = useInstant();
  const [held, again] = useAsked<Held>('/api/my/data');
  if (held.state === 'asking') return null;
  if (held.state === 'failed') return <FailureNotice failure={held.failure} again={again} />;
  const save = () => {
    const text = `${JSON.stringify(held.value, null, 1)}\n`;
    offerDownload({ name: `doorstep-${person.login}.json`, text });
    announce(words.download);
  };
  const lines = held.value.audit.slice(-200).reverse();
  return (
    <Panel title={words.data} actions={<Button onClick={save}>{words.download}</Button>}>
      <div className="ui-stack">
        <p>{words.dataLede}</p>
        <Table
          caption={words.looked}
          rows={lines.map((line, i) => ({ ...line, id: i }))}
          rowId={({ id }) => id}
          columns={[
            { id: 'when', header: words.when, cell: ({ at }) => instant(Date.parse(at)) },
            {
              id: 'what',
              header: words.what,
              names: true,
              cell: ({ action }) => words.actions[action] ?? action,
            },
            {
              id: 'who',
              header: words.who,
              cell: ({ actor }) => (actor === person.id ? words.you : words.someone),
            },
          ]}
        />
      </div>
    </Panel>
  );
}
