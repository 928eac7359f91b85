import { Link } from 'wouter';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { staffWords } from '../words/staff-words.ts';

interface Listed {
  id: string;
  name: string;
  recruits: number;
}

/** The cohorts that somebody may see, and a new one. */
export function CohortList() {
  const words = useWords(staffWords);
  const [asked, again] = useAsked<{ cohorts: Listed[] }>('/api/cohorts');
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { cohorts } = asked.value;
  return (
    <div className="ui-stack">
      <h1>{words.cohorts}</h1>
      {cohorts.length === 0 ? (
        <p className="ui-soft">{words.noCohorts}</p>
      ) : (
        <ul className="ui-cards plain-list">
          {cohorts.map(({ id, name, recruits }) => (
            <li key={id}>
              <Panel title={<Link href={`/academy/cohorts/${id}`}>{name}</Link>}>
                <p className="ui-soft">{words.recruitCount(recruits)}</p>
              </Panel>
            </li>
          ))}
        </ul>
      )}
      <Panel look="sunk" title={words.newCohort}>
        <AskForm
          submit={words.make}
          isRepeated
          fields={[{ name: 'name', label: words.cohortName }]}
          onSubmit={async (values) => {
            const made = await ask('POST', '/api/cohorts', values);
            if (!made.ok) return made.error;
            again();
            return undefined;
          }}
        />
      </Panel>
    </div>
  );
}
