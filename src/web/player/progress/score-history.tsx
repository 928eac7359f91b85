import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { dimensionShape } from '../dimension-look.ts';
import { usePlayer } from '../player-context.ts';
import { measureWords } from '../words/measure-words.ts';
import { progressWords } from '../words/progress-words.ts';
import { useWords } from '../words/words-of.ts';
import type { ShownRun } from './use-past-runs.ts';
import { useDimensionName } from './use-shipped-rubric.ts';

export type ScoreHistoryProps = { rubric: Rubric; runs: readonly ShownRun[] };

/** Each dimension over all runs, as a chart and as a table. */
export function ScoreHistory({ rubric, runs }: ScoreHistoryProps) {
  const { library, language } = usePlayer();
  const words = useWords(progressWords);
  const name = useDimensionName(rubric);
  const dayOf = useDay();
  const title = (run: ShownRun) =>
    textIn(library.find(({ id }) => id === run.scenario)?.title, language) || run.scenario;
  const scores = (run: ShownRun) =>
    dimensions
      .map((it) => `${name(it)} ${run.scores[it] ?? words.nothing}`)
      .join(language === 'zh' ? '，' : ', ');
  return (
    <Panel title={words.over}>
      <div className="ui-stack">
        <p className="ui-soft ui-measure">{words.mixed}</p>
        <LineChart
          title={words.chart}
          prompt={words.prompt}
          height={300}
          steps={runs.map((run, i) => ({
            id: run.id,
            mark: String(i + 1),
            reading: words.readingOf(i + 1, title(run), dayOf(run.at), scores(run)),
          }))}
          series={dimensions.map((dimension, i) => ({
            id: dimension,
            label: name(dimension),
            tone: dimension,
            shape: dimensionShape[dimension],
            dashed: i % 2 === 1,
            values: runs.map((run) => run.scores[dimension]),
          }))}
          table={
            <Disclosure summary={words.table}>
              <HistoryTable rubric={rubric} runs={runs} />
            </Disclosure>
          }
        />
      </div>
    </Panel>
  );
}

function HistoryTable({ rubric, runs }: ScoreHistoryProps) {
  const { library } = usePlayer();
  const words = useWords(progressWords);
  const { verdicts } = useWords(measureWords);
  const name = useDimensionName(rubric);
  const dayOf = useDay();
  const numbered = runs.map((run, i) => ({ ...run, number: i + 1 }));
  return (
    <Table
      caption={words.chart}
      captionHidden
      rows={numbered}
      rowId={({ id }) => id}
      columns={[
        { id: 'run', header: words.run, numeric: true, cell: ({ number }) => number },
        {
          id: 'scenario',
          header: words.scenario,
          names: true,
          cell: ({ id, scenario, isTwin }) => (
            <>
              <Link href={`/debrief/${id}`}>
                <AuthoredText of={library.find((it) => it.id === scenario)?.title ?? scenario} />
              </Link>
              {isTwin && <span className="ui-soft"> ({words.asTwin})</span>}
            </>
          ),
        },
        { id: 'when', header: words.when, cell: ({ at }) => dayOf(at) },
        ...dimensions.map((dimension) => ({
          id: dimension,
          header: name(dimension),
          numeric: true,
          cell: (run: ShownRun) => run.scores[dimension] ?? words.nothing,
        })),
        { id: 'result', header: words.result, cell: ({ verdict }) => verdicts[verdict] },
      ]}
    />
  );
}

function useDay(): (at: number) => string {
  const { language } = usePlayer();
  return (at) => new Date(at).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB');
}
