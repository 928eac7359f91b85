import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { Table } from '#web/ui/table.tsx';
import { useWords } from '../academy-host.ts';
import { invitationLink } from '../staff/invitation-link.ts';
import { rosterWords } from '../words/roster-words.ts';
import { staffWords } from '../words/staff-words.ts';

export interface Invited {
  login: string;
  name: string;
  /** Null for somebody who has an account already. */
  token: string | null;
}

/** The links to hand out, shown once. */
export function Invitations({ invited }: { invited: readonly Invited[] }) {
  const words = useWords(rosterWords);
  const staff = useWords(staffWords);
  const linkOf = ({ token }: Invited) => (token === null ? '' : invitationLink(token));
  const save = () => {
    const text = invited.map((it) => [it.login, it.name, linkOf(it)].join('\t')).join('\n');
    offerDownload({ name: 'doorstep-invitations.tsv', text: `${text}\n` });
  };
  return (
    <div className="ui-stack">
      <Notice
        tone="good"
        title={words.isRead(invited.length)}
        actions={<Button onClick={save}>{words.saveLinks}</Button>}
      >
        {words.invitationsHint}
      </Notice>
      <Table
        caption={words.invitations}
        rows={invited}
        rowId={({ login }) => login}
        columns={[
          { id: 'name', header: staff.name, names: true, cell: ({ name }) => name },
          {
            id: 'link',
            header: staff.link,
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
