import type { DecisionsReply } from '#core/academy/insight.ts';
import type { DecisionStatistics } from '#core/academy/statistics/decision-statistics.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { Spread } from '../spread.tsx';
import { useAsked } from '../use-asked.ts';
import { insightWords } from '../words/insight-words.ts';
import { BestLineChart } from './best-line-chart.tsx';

/** Choices shown for each moment. */
const most = 4;

/** Moment by moment: what was chosen, how hard it was, and whether it tells people apart. */
export function DecisionTable({ assignmentId }: { assignmentId: string }) {
  const words = useWords(insightWords);
  const [asked, again] = useAsked<DecisionsReply>(`/api/assignments/${assignmentId}/decisions`);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  return (
    <Panel title={words.decisions}>
      <div className="ui-stack">
        {asked.value.onBestLine.length > 0 && (
          <>
            <h3>{words.bestLine}</h3>
            <BestLineChart shares={asked.value.onBestLine} />
            <h3>{words.moments}</h3>
          </>
        )}
        <DecisionFigures caption={words.moment} {...asked.value} />
      </div>
    </Panel>
  );
}

/** The same of whomever figures are there, without a frame. */
export function DecisionFigures(props: Omit<DecisionsReply, 'onBestLine'> & { caption: string }) {
  const { attempts, beats, says, caption } = props;
  const words = useWords(insightWords);
  const { language } = useHost();
  const dearest = Math.max(
    1,
    ...beats.map(({ costs }) => (costs.kind === 'enough' ? costs.value.most : 0)),
  );
  const textOf = (choice: string) => {
    const text = says[choice];
    return choice === 'hold' ? words.silence : text === undefined ? choice : textIn(text, language);
  };
  const shareWords = ({ choices, taken }: DecisionStatistics) =>
    choices.slice(0, most).map(({ choice, taken: count, cost }) => {
      const share = words.share(Math.round((100 * count) / taken), Math.round(cost * 10) / 10);
      return `${textOf(choice)} (${share})`;
    });
  return (
    <div className="ui-stack">
      {beats.length === 0 ? (
        <p className="ui-soft">{words.tooFewDecisions(attempts)}</p>
      ) : (
        <>
          <p className="ui-soft">{words.decisionsLede(attempts)}</p>
          <p className="ui-soft">{words.leftPlain}</p>
          <p className="ui-soft">{words.facilityPlain}</p>
          <p className="ui-soft">{words.discriminationPlain}</p>
          <AcademyTable
            caption={caption}
            captionHidden
            rows={beats}
            rowId={({ beat }) => beat}
            columns={[
              { id: 'beat', header: words.moment, names: true, value: ({ beat }) => nameOf(beat) },
              {
                id: 'choices',
                header: words.choices,
                value: (it) => shareWords(it).join('; '),
                cell: (it) => <Shares lines={shareWords(it)} />,
              },
              {
                id: 'facility',
                header: words.facility,
                numeric: true,
                value: ({ facility }) => facility,
                text: ({ facility }) => `${Math.round(facility * 100)} %`,
              },
              {
                id: 'left',
                header: words.left,
                numeric: true,
                value: ({ left }) => left,
                text: ({ left }) => words.leftOf(left, attempts),
              },
              {
                id: 'discrimination',
                header: words.discrimination,
                numeric: true,
                value: ({ discrimination }) =>
                  discrimination.kind === 'too-few' ? null : discrimination.value,
                text: ({ discrimination }) =>
                  discrimination.kind === 'too-few'
                    ? words.tooFew(discrimination.n, discrimination.needed)
                    : (discrimination.value?.toFixed(2) ?? words.noVariance),
              },
              {
                id: 'cost',
                header: words.cost,
                value: ({ costs }) => (costs.kind === 'enough' ? costs.value.median : null),
                cell: ({ costs }) => (
                  <Spread name={words.cost} figure={costs} range={[0, dearest]} />
                ),
              },
            ]}
          />
        </>
      )}
    </div>
  );
}

function Shares({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="academy-shares plain-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** "the-slips" as its author would say it. */
function nameOf(beat: string): string {
  return beat.replaceAll('-', ' ');
}
