import { dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import { Mark } from '#web/ui/mark.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Table } from '#web/ui/table.tsx';
import { dimensionShape } from '../dimension-look.ts';
import { progressWords } from '../words/progress-words.ts';
import { useWords } from '../words/words-of.ts';
import type { ShownRun } from './use-past-runs.ts';
import { useDimensionName } from './use-shipped-rubric.ts';

/** First, best and last score of each dimension. */
export function BestScores({ rubric, runs }: { rubric: Rubric; runs: readonly ShownRun[] }) {
  const words = useWords(progressWords);
  const name = useDimensionName(rubric);
  const rows = dimensions.map((dimension) => {
    const scores = runs.flatMap((run) => run.scores[dimension] ?? []);
    return { dimension, scores };
  });
  const orNothing = (value: number | undefined) => value ?? words.nothing;
  return (
    <Panel title={words.firstBestLast}>
      <Table
        caption={words.firstBestLastTable}
        captionHidden
        rows={rows}
        rowId={({ dimension }) => dimension}
        columns={[
          {
            id: 'dimension',
            header: words.dimension,
            names: true,
            cell: ({ dimension }) => (
              <span className="progress-dimension">
                <Mark shape={dimensionShape[dimension]} tone={dimension} />
                {name(dimension)}
              </span>
            ),
          },
          {
            id: 'first',
            header: words.first,
            numeric: true,
            cell: (it) => orNothing(it.scores[0]),
          },
          {
            id: 'best',
            header: words.best,
            numeric: true,
            cell: ({ scores }) => orNothing(scores.length > 0 ? Math.max(...scores) : undefined),
          },
          {
            id: 'last',
            header: words.last,
            numeric: true,
            cell: (it) => orNothing(it.scores.at(-1)),
          },
          { id: 'runs', header: words.runs, numeric: true, cell: (it) => it.scores.length },
        ]}
      />
    </Panel>
  );
}
