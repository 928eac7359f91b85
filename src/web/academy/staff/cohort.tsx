import type { Person } from '#core/academy/person.ts';
import { Panel } from '#web/ui/panel.tsx';
import { usePageTitle, useWords } from '../academy-host.ts';
import { ClassRunList } from '../class-run/class-run-list.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { Roster } from '../roster/roster.tsx';
import { useAsked } from '../use-asked.ts';
import { staffWords } from '../words/staff-words.ts';
import { CohortAssignments } from './cohort-assignments.tsx';
import { CohortBehaviours } from './cohort-behaviours.tsx';
import { CohortOverview } from './cohort-overview.tsx';
import { CohortTrainers } from './cohort-trainers.tsx';
import { RecruitTable } from './recruit-table.tsx';
import { WayIntoCohort } from './way-into-cohort.tsx';

interface CohortReply {
  name: string;
  joinCode: string | null;
  recruits: Person[];
}

/** One cohort: what it is asked to do, who is in it, and how people come in. */
export function Cohort({ id, person }: { id: string; person: Person }) {
  const words = useWords(staffWords);
  const [asked, again] = useAsked<CohortReply>(`/api/cohorts/${id}`);
  usePageTitle(asked.state === 'there' ? asked.value.name : words.cohort);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { name, joinCode, recruits } = asked.value;
  const isAdministrator = person.role === 'administrator';
  return (
    <div className="ui-stack academy-cohort">
      <header>
        <p className="ui-eyebrow">{words.cohort}</p>
        <h1>{name}</h1>
      </header>
      <CohortAssignments cohortId={id} />
      <CohortOverview cohortId={id} />
      <CohortBehaviours cohortId={id} />
      <ClassRunList cohortId={id} />
      <Panel title={words.recruits}>
        <RecruitTable
          {...{ cohortId: id, recruits: inOrder(recruits), isAdministrator }}
          onChanged={again}
        />
      </Panel>
      <div className="academy-two">
        <Roster cohortId={id} onRead={again} />
        <div className="ui-stack">
          <WayIntoCohort cohort={{ id, name, joinCode }} onChanged={again} />
          {isAdministrator && <CohortTrainers cohortId={id} />}
        </div>
      </div>
    </div>
  );
}

/** By name, with 2 before 10. */
function inOrder(recruits: readonly Person[]): Person[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return [...recruits].sort((a, b) => compare(a.name, b.name));
}
