import type { HeldReply } from '#core/academy/held.ts';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { accountWords } from '../words/account-words.ts';
import { privacyWords } from '../words/privacy-words.ts';
import { heldPage } from './held-page.ts';

/** Everything the academy holds about a person, to read and to take along. */
export function OwnData({ person }: { person: Person }) {
  const words = useWords(privacyWords);
  const { actions } = useWords(accountWords);
  const { announce, language } = useHost();
  const instant = useInstant();
  const [asked, again] = useAsked<HeldReply>('/api/my/data');
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { keptUntil, audit } = asked.value;
  const who = ({ by }: (typeof audit)[number]) => (by === null ? words.nobody : words.by[by]);
  const what = ({ action }: (typeof audit)[number]) => actions[action] ?? action;
  const saveData = () => {
    const text = `${JSON.stringify(asked.value, null, 1)}\n`;
    offerDownload({ name: `doorstep-${person.login}.json`, text });
    announce(words.saved);
  };
  const savePage = () => {
    const text = heldPage(asked.value, language, {
      ...{ title: words.pageTitle(person.name), tables: words.tables, nothing: words.nothing },
      ...{ looked: words.looked },
      lines: audit.map((it) => `${instant(it.at)} · ${what(it)} · ${who(it)}`),
    });
    offerDownload({ name: `doorstep-${person.login}.html`, text, type: 'text/html' });
    announce(words.saved);
  };
  const lines = audit.slice(-200).reverse();
  return (
    <Panel
      title={words.data}
      actions={
        <>
          <Button onClick={savePage}>{words.savePage}</Button>
          <Button onClick={saveData}>{words.saveData}</Button>
        </>
      }
    >
      <div className="ui-stack">
        <p>{words.dataLede}</p>
        {keptUntil !== null && <p>{words.keptUntil(keptUntil)}</p>}
        <Table
          caption={words.looked}
          rows={lines.map((line, i) => ({ ...line, id: i }))}
          rowId={({ id }) => id}
          columns={[
            { id: 'when', header: words.when, oneLine: true, cell: ({ at }) => instant(at) },
            { id: 'what', header: words.what, names: true, cell: what },
            { id: 'who', header: words.who, cell: who },
          ]}
        />
      </div>
    </Panel>
  );
}
