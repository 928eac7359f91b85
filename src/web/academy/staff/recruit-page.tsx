import { Link } from 'wouter';
import type { GrowthReply } from '#core/academy/insight.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { usePageTitle, useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useScenarioTitle } from '../use-scenario-title.ts';
import { behaviourWords } from '../words/behaviour-words.ts';
import { insightWords } from '../words/insight-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { AccommodationPanel } from './accommodation-panel.tsx';
import { BehaviourTable } from './behaviour-table.tsx';
import { HabitList } from './habit-list.tsx';

const shapes = {
  patience: 'circle',
  wording: 'square',
  'de-escalation': 'triangle',
  'follow-through': 'diamond',
} as const;

/** One recruit over time; that somebody looked is written into the log. */
export function RecruitPage({ id }: { id: string }) {
  const words = useWords(insightWords);
  const staff = useWords(staffWords);
  const shown = useWords(behaviourWords);
  const titleOf = useScenarioTitle();
  const instant = useInstant();
  const [asked, again] = useAsked<GrowthReply>(`/api/people/${id}/growth`);
  usePageTitle(asked.state === 'there' ? asked.value.person.name : words.growth);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { person, attempts, behaviours, habits } = asked.value;
  const scoreIn = (it: (typeof attempts)[number], dimension: (typeof dimensions)[number]) => {
    const score = it.scores[dimension];
    return score === null ? undefined : Math.round(score);
  };
  const table = (
    <Disclosure summary={words.asTable}>
      <AcademyTable
        caption={words.growth}
        captionHidden
        rows={attempts}
        rowId={(it) => it.id}
        columns={[
          {
            id: 'scenario',
            header: staff.scenario,
            names: true,
            value: (it) => titleOf(it.scenario),
            cell: (it) => <Link href={`/academy/attempts/${it.id}`}>{titleOf(it.scenario)}</Link>,
          },
          {
            id: 'day',
            header: words.day,
            oneLine: true,
            value: (it) => it.startedAt,
            text: (it) => instant(it.startedAt),
          },
          ...dimensions.map((dimension) => ({
            id: dimension,
            header: staff.dimensions[dimension],
            numeric: true,
            value: (it: (typeof attempts)[number]) => scoreIn(it, dimension),
          })),
          {
            id: 'assurance',
            header: staff.assurance,
            value: (it) => it.assurance && staff.assurances[it.assurance],
          },
        ]}
      />
    </Disclosure>
  );
  return (
    <div className="ui-stack">
      <header>
        <p className="ui-eyebrow">{words.growth}</p>
        <h1>{person.name}</h1>
      </header>
      {attempts.length === 0 ? (
        <p className="ui-soft">{words.noGrowth}</p>
      ) : (
        <Panel title={words.chart}>
          <p className="ui-soft">{words.growthLede}</p>
          <LineChart
            title={words.chart}
            prompt={words.prompt}
            table={table}
            steps={attempts.map((it, i) => ({
              id: it.id,
              mark: String(i + 1),
              reading: [
                titleOf(it.scenario),
                instant(it.startedAt),
                ...dimensions.flatMap((dimension) => {
                  const score = scoreIn(it, dimension);
                  return score === undefined ? [] : [`${staff.dimensions[dimension]} ${score}`];
                }),
              ].join(', '),
            }))}
            series={dimensions.map((dimension) => ({
              id: dimension,
              label: staff.dimensions[dimension],
              tone: dimension,
              shape: shapes[dimension],
              values: attempts.map((it) => scoreIn(it, dimension)),
            }))}
          />
        </Panel>
      )}
      {attempts.length > 0 && (
        <>
          <Panel title={shown.title}>
            <div className="ui-stack">
              <p className="ui-soft">{shown.recruitLede(attempts.length)}</p>
              <BehaviourTable
                behaviours={behaviours}
                points={attempts.map((it) => it.behaviours)}
                format={(mean) => String(Math.round(10 * mean) / 10)}
              />
            </div>
          </Panel>
          <Panel title={shown.habits}>
            <div className="ui-stack">
              <p className="ui-soft">{shown.habitsLede}</p>
              <HabitList habits={habits} />
            </div>
          </Panel>
        </>
      )}
      <AccommodationPanel personId={id} />
    </div>
  );
}
