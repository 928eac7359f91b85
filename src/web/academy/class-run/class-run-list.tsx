import type { FormEvent } from 'react';
import { Link, useLocation } from 'wouter';
import type { ClassRun } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useScenarioTitle } from '../use-scenario-title.ts';
import { useSending } from '../use-sending.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { ClassRunEnding } from './class-run-ending.tsx';

/** The class runs of a cohort, and opening one. */
export function ClassRunList({ cohortId }: { cohortId: string }) {
  const words = useWords(classRunWords);
  const staff = useWords(staffWords);
  const instant = useInstant();
  const titleOf = useScenarioTitle();
  const url = `/api/cohorts/${cohortId}/class-runs`;
  const [asked, again] = useAsked<{ runs: ClassRun[] }>(url);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { runs } = asked.value;
  return (
    <Panel title={words.runs}>
      <div className="ui-stack">
        <p className="ui-soft">{words.runsLede}</p>
        {runs.length === 0 ? (
          <p className="ui-soft">{words.noRuns}</p>
        ) : (
          <AcademyTable
            caption={words.runsTable}
            captionHidden
            rows={runs}
            rowId={({ id }) => id}
            columns={[
              {
                id: 'scenario',
                header: words.scenario,
                names: true,
                value: ({ scenario }) => titleOf(scenario),
                cell: ({ id, scenario, openedAt }) => (
                  <Link
                    href={`/academy/class-runs/${id}`}
                    aria-label={words.recordFor(titleOf(scenario), instant(openedAt))}
                  >
                    {titleOf(scenario)}
                  </Link>
                ),
              },
              {
                id: 'day',
                header: words.day,
                oneLine: true,
                value: ({ openedAt }) => openedAt,
                text: ({ openedAt }) => instant(openedAt),
              },
              {
                id: 'ending',
                header: words.ending,
                cell: (run) => <ClassRunEnding run={run} />,
              },
              {
                id: 'voters',
                header: words.voters,
                numeric: true,
                value: ({ voters }) => voters,
              },
              ...dimensions.map((dimension) => ({
                id: dimension,
                header: staff.dimensions[dimension],
                numeric: true,
                value: ({ scores }: ClassRun) => {
                  const score = scores[dimension];
                  return score === null ? undefined : Math.round(score);
                },
              })),
            ]}
          />
        )}
        <NewClassRun url={url} />
      </div>
    </Panel>
  );
}

function NewClassRun({ url }: { url: string }) {
  const words = useWords(classRunWords);
  const { language, scenarios } = useHost();
  const [, navigate] = useLocation();
  const { isBusy, failure, send } = useSending();
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const scenario = String(new FormData(event.currentTarget).get('scenario'));
    if (isBusy) return;
    const made = await send<{ id: string }>('POST', url, { scenario });
    if (made.ok) navigate(`/class-run/${made.value.id}`);
  };
  return (
    <form className="academy-fields" onSubmit={open}>
      <Field label={words.scenario}>
        <Select name="scenario">
          {scenarios.map(({ id, title }) => (
            <option key={id} value={id}>
              {textIn(title, language)}
            </option>
          ))}
        </Select>
      </Field>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button type="submit" variant="primary" aria-disabled={isBusy}>
          {words.openRun}
        </Button>
      </div>
    </form>
  );
}
