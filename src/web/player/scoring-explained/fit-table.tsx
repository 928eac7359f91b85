import { phases } from '#core/rubric/phase.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import { Table } from '#web/ui/table.tsx';
import { measureWords } from '../words/measure-words.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

const kinds = ['listening', 'reasons', 'limit', 'record'] as const;

/** The rubric's phase fit, as the engine uses it. */
export function FitTable({ rubric }: { rubric: Rubric }) {
  const words = useWords(scoringWords);
  const measures = useWords(measureWords);
  return (
    <section className="ui-stack">
      <h2>{words.fitTable}</h2>
      <Table
        caption={words.fitTable}
        captionHidden
        rows={kinds}
        rowId={(kind) => kind}
        columns={[
          { id: 'kind', header: words.kind, names: true, cell: (kind) => words.kinds[kind] },
          ...phases.map((phase) => ({
            id: phase,
            header: measures.phases[phase],
            numeric: true,
            cell: (kind: (typeof kinds)[number]) => rubric['phase-fit'][kind][phase] / 2,
          })),
        ]}
      />
    </section>
  );
}
