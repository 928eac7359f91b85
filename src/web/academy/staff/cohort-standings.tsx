import { useState } from 'react';
import { Link } from 'wouter';
import { type Assurance, assurances } from '#core/academy/attempt-contract.ts';
import type { RecruitStanding, StandingsReply } from '#core/academy/insight.ts';
import { Button } from '#web/ui/button.tsx';
import { useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { useScenarioTitle } from '../use-scenario-title.ts';
import { insightWords } from '../words/insight-words.ts';
import { staffWords } from '../words/staff-words.ts';

/** Everybody in everything: shown when it is asked for, since each look is written into the log. */
export function CohortStandings({ cohortId }: { cohortId: string }) {
  const words = useWords(insightWords);
  const [isAsked, setAsked] = useState(false);
  return (
    <section className="ui-stack">
      <h3>{words.standings}</h3>
      {isAsked ? (
        <Standings cohortId={cohortId} />
      ) : (
        <div>
          <p className="ui-soft">{words.standingsLede}</p>
          <Button onClick={() => setAsked(true)}>{words.showStandings}</Button>
        </div>
      )}
    </section>
  );
}

function Standings({ cohortId }: { cohortId: string }) {
  const words = useWords(insightWords);
  const staff = useWords(staffWords);
  const titleOf = useScenarioTitle();
  const [asked, again] = useAsked<StandingsReply>(`/api/cohorts/${cohortId}/standings`);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { assignments, recruits } = asked.value;
  if (recruits.length === 0) return <p className="ui-soft">{staff.noRecruits}</p>;
  const said = (standing: RecruitStanding | undefined) => {
    if (!standing) return '';
    if (!standing.hasEnded) return words.begun;
    const { mean, assurance } = standing;
    const score = mean === null ? words.ended : String(Math.round(mean));
    return assurance ? `${score} ${markOf(assurance)}` : score;
  };
  return (
    <div className="ui-stack">
      <p className="ui-small ui-soft">
        {assurances.map((it) => `${markOf(it)} ${staff.assurances[it]}`).join(' · ')}
      </p>
      <AcademyTable
        caption={words.standings}
        captionHidden
        rows={recruits}
        rowId={({ recruit }) => recruit.id}
        columns={[
          {
            id: 'name',
            header: staff.name,
            names: true,
            value: ({ recruit }) => recruit.name,
            cell: ({ recruit }) => (
              <Link href={`/academy/people/${recruit.id}`}>{recruit.name}</Link>
            ),
          },
          ...assignments.map((assignment) => ({
            id: assignment.id,
            header: titleOf(assignment.scenario),
            value: ({ standings }: StandingsReply['recruits'][number]) =>
              standings[assignment.id]?.mean ?? null,
            text: ({ standings }: StandingsReply['recruits'][number]) =>
              said(standings[assignment.id]),
          })),
        ]}
      />
    </div>
  );
}

/** L0 to L3, as the levels are called among the people who rely on them. */
function markOf(assurance: Assurance): string {
  return `L${assurances.indexOf(assurance)}`;
}
