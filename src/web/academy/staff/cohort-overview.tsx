import { useState } from 'react';
import { type Assurance, assurances } from '#core/academy/attempt-contract.ts';
import type { AssignmentOverview } from '#core/academy/insight.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { Table } from '#web/ui/table.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Spread } from '../spread.tsx';
import { useAsked } from '../use-asked.ts';
import { useScenarioTitle } from '../use-scenario-title.ts';
import { insightWords } from '../words/insight-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { CohortReliability } from './cohort-reliability.tsx';
import { CohortStandings } from './cohort-standings.tsx';

/** While a class is running, the figures move (ms). */
const often = 10_000;

/** Who is where, how scores are spread, and what they are worth together. */
export function CohortOverview({ cohortId }: { cohortId: string }) {
  const words = useWords(insightWords);
  const staff = useWords(staffWords);
  const titleOf = useScenarioTitle();
  const [assurance, setAssurance] = useState<Assurance>('offline');
  const url = `/api/cohorts/${cohortId}/overview?assurance=${assurance}`;
  const [asked, again] = useAsked<{ overview: AssignmentOverview[] }>(url, often);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { overview } = asked.value;
  if (overview.length === 0) return null;
  return (
    <Panel title={words.overview}>
      <div className="ui-stack">
        <div className="academy-form">
          <Field label={words.assurance}>
            <Select
              value={assurance}
              onChange={({ target }) =>
                setAssurance(assurances.find((it) => it === target.value) ?? 'offline')
              }
            >
              {assurances.map((it) => (
                <option key={it} value={it}>
                  {staff.assurances[it]}
                </option>
              ))}
            </Select>
          </Field>
        </div>
        <Table
          caption={words.overviewTable}
          captionHidden
          rows={overview}
          rowId={({ assignment }) => assignment.id}
          columns={[
            {
              id: 'scenario',
              header: staff.scenario,
              names: true,
              cell: ({ assignment }) => titleOf(assignment.scenario),
            },
            {
              id: 'begun',
              header: words.begun,
              numeric: true,
              cell: ({ begun, recruits }) => words.of(begun, recruits),
            },
            {
              id: 'ended',
              header: words.ended,
              numeric: true,
              cell: ({ ended, recruits }) => words.of(ended, recruits),
            },
            ...dimensions.map((dimension) => ({
              id: dimension,
              header: staff.dimensions[dimension],
              cell: ({ scores }: AssignmentOverview) => (
                <Spread name={staff.dimensions[dimension]} figure={scores[dimension]} />
              ),
            })),
          ]}
        />
        <p className="ui-small ui-soft">{words.boxHelp}</p>
        <CohortReliability cohortId={cohortId} />
        <CohortStandings cohortId={cohortId} />
      </div>
    </Panel>
  );
}
