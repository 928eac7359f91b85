import { useState } from 'react';
import type { RosterMistake } from '#core/academy/roster.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { staffWords } from '../words/staff-words.ts';
import { invitationLink } from './invitation-link.ts';

interface Invited {
  login: string;
  name: string;
  /** Null for somebody who has an account already. */
  token: string | null;
}

/** A roster from disk: all of it or, with a mistake, none of it; then the links to hand out. */
export function Roster({ cohortId, onRead }: { cohortId: string; onRead: () => void }) {
  const words = useWords(staffWords);
  const [invited, setInvited] = useState<readonly Invited[]>([]);
  const { failure, send } = useSending();
  const read = async (file: File | undefined) => {
    if (!file) return;
    const csv = await file.text();
    const answer = await send<{ invited: Invited[] }>('POST', `/api/cohorts/${cohortId}/roster`, {
      csv,
    });
    setInvited(answer.ok ? answer.value.invited : []);
    if (answer.ok) onRead();
  };
  const mistakes =
    failure?.kind === 'refused' && failure.code === 'roster-mistakes'
      ? (failure.detail.mistakes as RosterMistake[])
      : undefined;
  return (
    <Panel look="sunk" title={words.roster}>
      <div className="ui-stack">
        <Field label={words.rosterFile} hint={words.rosterHint}>
          <TextInput
            type="file"
            accept=".csv,text/csv"
            onChange={({ target }) => {
              void read(target.files?.[0]);
              target.value = '';
            }}
          />
        </Field>
        {failure && !mistakes && <FailureNotice failure={failure} />}
        {mistakes && (
          <Notice tone="error" title={words.rosterMistakes}>
            <ul>
              {mistakes.map(({ line, code, value }) => (
                <li key={line}>
                  {words.line(line)}: {words.mistakes[code]} {value && <q>{value}</q>}
                </li>
              ))}
            </ul>
          </Notice>
        )}
        {invited.length > 0 && <Invitations invited={invited} />}
      </div>
    </Panel>
  );
}

function Invitations({ invited }: { invited: readonly Invited[] }) {
  const words = useWords(staffWords);
  const linkOf = ({ token }: Invited) => (token === null ? '' : invitationLink(token));
  const save = () => {
    const text = invited.map((it) => [it.login, it.name, linkOf(it)].join('\t')).join('\n');
    offerDownload({ name: 'doorstep-invitations.tsv', text: `${text}\n` });
  };
  return (
    <div className="ui-stack">
      <Notice
        tone="good"
        title={words.rosterRead(invited.length)}
        actions={<Button onClick={save}>{words.saveLinks}</Button>}
      >
        {words.invitationsHint}
      </Notice>
      <Table
        caption={words.invitations}
        rows={invited}
        rowId={({ login }) => login}
        columns={[
          { id: 'name', header: words.name, names: true, cell: ({ name }) => name },
          {
            id: 'link',
            header: words.link,
            cell: (it) =>
              it.token === null ? (
                words.knownAlready
              ) : (
                <code className="academy-link">{linkOf(it)}</code>
              ),
          },
        ]}
      />
    </div>
  );
}
