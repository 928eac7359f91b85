import { Link } from 'wouter';
import type { Assignment } from '#core/academy/assignment.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { staffWords } from '../words/staff-words.ts';
import { NewAssignmentForm } from './new-assignment-form.tsx';

/** What a cohort is asked to do, and asking for something more. */
export function CohortAssignments({ cohortId }: { cohortId: string }) {
  const words = useWords(staffWords);
  const instant = useInstant();
  const { language } = useHost();
  const url = `/api/cohorts/${cohortId}/assignments`;
  const [asked, again] = useAsked<{ assignments: Assignment[] }>(url);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { assignments } = asked.value;
  return (
    <Panel title={words.assignments}>
      <div className="ui-stack">
        {assignments.length === 0 ? (
          <p className="ui-soft">{words.noAssignments}</p>
        ) : (
          <Table
            caption={words.assignmentTable}
            captionHidden
            rows={assignments}
            rowId={({ id }) => id}
            columns={[
              {
                id: 'scenario',
                header: words.scenario,
                names: true,
                cell: ({ id, title }) => (
                  <Link
                    href={`/academy/assignments/${id}/results`}
                    aria-label={words.toResults(textIn(title, language))}
                  >
                    {textIn(title, language)}
                  </Link>
                ),
              },
              { id: 'mode', header: words.mode, cell: ({ mode }) => words.modes[mode] },
              {
                id: 'opens',
                header: words.opens,
                oneLine: true,
                cell: ({ opensAt }) => instant(opensAt),
              },
              {
                id: 'closes',
                header: words.closes,
                oneLine: true,
                cell: ({ closesAt }) => instant(closesAt),
              },
              {
                id: 'allowed',
                header: words.allowed,
                cell: ({ allowed }) => allowed ?? words.anyNumber,
              },
              {
                id: 'released',
                header: words.results,
                cell: ({ releasedAt }) =>
                  releasedAt === null ? words.notReleased : words.released(instant(releasedAt)),
              },
            ]}
          />
        )}
        <NewAssignmentForm cohortId={cohortId} onMade={again} />
      </div>
    </Panel>
  );
}
