import { Disclosure } from '#web/ui/disclosure.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { insightWords } from '../words/insight-words.ts';

/** How long a cohort stays on the best line: the share that had given nothing away so far. */
export function BestLineChart({ shares }: { shares: readonly number[] }) {
  const words = useWords(insightWords);
  const rows = shares.map((share, done) => ({ done, percent: Math.round(100 * share) }));
  return (
    <LineChart
      title={words.bestLine}
      prompt={words.bestLinePrompt}
      steps={rows.map(({ done, percent }) => ({
        id: String(done),
        mark: String(done),
        reading: words.stillOnIt(done, percent),
      }))}
      series={[
        {
          ...{ id: 'share', label: words.nothingLost, tone: 'accent', shape: 'circle' },
          values: rows.map(({ percent }) => percent),
        },
      ]}
      table={
        <Disclosure summary={words.asTable}>
          <AcademyTable
            caption={words.bestLine}
            captionHidden
            rows={rows}
            rowId={({ done }) => String(done)}
            columns={[
              {
                ...{ id: 'done', header: words.decisionsMade, names: true },
                value: ({ done }) => done,
              },
              {
                ...{ id: 'share', header: words.nothingLost, numeric: true },
                value: ({ percent }) => percent,
                text: ({ percent }) => `${percent} %`,
              },
            ]}
          />
        </Disclosure>
      }
    />
  );
}
