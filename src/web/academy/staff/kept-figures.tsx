import type { DecisionsReply } from '#core/academy/insight.ts';
import type { KeptStatistics, KeptStatisticsReply } from '#core/academy/retention.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { Spread } from '../spread.tsx';
import { useAsked } from '../use-asked.ts';
import { insightWords } from '../words/insight-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { DecisionFigures } from './decision-table.tsx';

/** What is left of people who were erased when their time was over; nothing where there are none. */
export function KeptFigures({ assignmentId }: { assignmentId: string }) {
  const words = useWords(insightWords);
  const url = `/api/assignments/${assignmentId}/kept-statistics`;
  const [asked, again] = useAsked<KeptStatisticsReply>(url);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { kept } = asked.value;
  if (kept.length === 0) return null;
  return (
    <Panel title={words.kept}>
      <div className="ui-stack">
        <p className="ui-soft">{words.keptLede}</p>
        <KeptScores kept={kept} />
        <p className="ui-small ui-soft">{words.boxHelp}</p>
        <KeptDecisions assignmentId={assignmentId} kept={kept} />
      </div>
    </Panel>
  );
}

function KeptScores({ kept }: { kept: readonly KeptStatistics[] }) {
  const words = useWords(insightWords);
  const staff = useWords(staffWords);
  const instant = useInstant();
  return (
    <AcademyTable
      caption={words.keptScores}
      captionHidden
      rows={kept}
      rowId={({ at }) => at}
      columns={[
        {
          id: 'at',
          header: words.keptOn,
          names: true,
          oneLine: true,
          value: ({ at }) => at,
          text: ({ at }) => instant(at),
        },
        { id: 'people', header: words.keptPeople, numeric: true, value: ({ people }) => people },
        ...dimensions.map((dimension) => ({
          ...{ id: dimension, header: staff.dimensions[dimension] },
          value: ({ scores: { [dimension]: figure } }: KeptStatistics) =>
            figure.kind === 'enough' ? figure.value.median : null,
          cell: ({ scores }: KeptStatistics) => (
            <Spread name={staff.dimensions[dimension]} figure={scores[dimension]} />
          ),
        })),
      ]}
    />
  );
}

type KeptDecisionsProps = { assignmentId: string; kept: readonly KeptStatistics[] };

/** The words of what was chosen are those of the assignment's scenario: they were kept with it. */
function KeptDecisions({ assignmentId, kept }: KeptDecisionsProps) {
  const words = useWords(insightWords);
  const instant = useInstant();
  const [asked, again] = useAsked<DecisionsReply>(`/api/assignments/${assignmentId}/decisions`);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { says } = asked.value;
  return kept.map(({ at, people, decisions }) => {
    const caption = words.keptDecisions(instant(at), people);
    return (
      <Disclosure key={at} summary={caption}>
        <DecisionFigures {...{ caption, says }} attempts={people} beats={decisions} />
      </Disclosure>
    );
  });
}
