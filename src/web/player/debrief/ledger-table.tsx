import type { Rubric } from '#core/rubric/rubric.ts';
import type { LedgerEntry } from '#core/scoring/ledger.ts';
import { Table } from '#web/ui/table.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { signedPoints } from '../points.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';

export type LedgerTableProps = {
  caption: string;
  entries: readonly LedgerEntry[];
  rubric: Rubric;
};

/** Each behaviour with its arithmetic, so that everybody can check the points by hand. */
export function LedgerTable({ caption, entries, rubric }: LedgerTableProps) {
  const { scores } = useWords(debriefWords);
  const { phases, step } = useWords(measureWords);
  return (
    <Table
      caption={caption}
      captionHidden
      rows={entries}
      rowId={(it) => `${it.step} ${it.behaviour}`}
      columns={[
        {
          id: 'behaviour',
          header: scores.behaviour,
          names: true,
          cell: (it) => (
            <>
              <AuthoredText of={rubric.behaviours[it.behaviour]?.name} />
              <br />
              <a className="debrief-step-link" href={`#step-${it.step}`}>
                {step(it.step + 1)}
              </a>
            </>
          ),
        },
        { id: 'phase', header: scores.phase, cell: (it) => phases[it.phase] },
        { id: 'sum', header: scores.sum, cell: (it) => <Arithmetic of={it} /> },
        {
          id: 'points',
          header: scores.points,
          numeric: true,
          cell: (it) => signedPoints(it.quarters),
        },
      ]}
    />
  );
}

/** "2 × 0.5 × 1": weight, what the moment left of it, what repeating left of it. */
export function Arithmetic({ of }: { of: LedgerEntry }) {
  const { scores } = useWords(debriefWords);
  if (of.unfitting) return <>{scores.unfitting}</>;
  if (of.sign === 'minus') return <span className="ui-numeric">−{of.weight}</span>;
  return (
    <span className="ui-numeric debrief-sum">
      {of.weight} × {of.fit / 2} × {of.repeat / 2}
    </span>
  );
}
