import type { NamedBehaviour } from '#core/academy/insight.ts';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Sparkline } from '#web/ui/sparkline.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
import { behaviourWords } from '../words/behaviour-words.ts';
import { staffWords } from '../words/staff-words.ts';

export type BehaviourTableProps = {
  behaviours: readonly NamedBehaviour[];
  /** How much each behaviour showed, by its id, the oldest first: attempts or assignments. */
  points: readonly Readonly<Record<string, number>>[];
  /** A mean of such numbers as it is read. */
  format: (mean: number) => string;
};

/** The behaviours of the rubric over time: the earlier half beside the later, and the line between. */
export function BehaviourTable({ behaviours, points, format }: BehaviourTableProps) {
  const words = useWords(behaviourWords);
  const staff = useWords(staffWords);
  const { language } = useHost();
  const rows = behaviours
    .map((it) => ({ ...it, values: points.map((shown) => shown[it.id] ?? 0) }))
    .sort((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension));
  const most = Math.max(...rows.flatMap(({ values }) => values), 0) || 1;
  const middle = Math.floor(points.length / 2);
  const earlier = ({ values }: { values: number[] }) => meanOf(values.slice(0, middle));
  const later = ({ values }: { values: number[] }) => meanOf(values.slice(middle));
  const read = (mean: number | null) => (mean === null ? '' : format(mean));
  return (
    <AcademyTable
      caption={words.behaviours}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'behaviour',
          header: words.behaviour,
          names: true,
          value: ({ name }) => textIn(name, language),
        },
        {
          id: 'dimension',
          header: words.dimension,
          value: ({ dimension }) => staff.dimensions[dimension],
        },
        { id: 'sign', header: words.effect, value: ({ sign }) => words.signs[sign] },
        {
          id: 'earlier',
          header: words.earlier,
          numeric: true,
          value: earlier,
          text: (it) => read(earlier(it)),
        },
        {
          id: 'later',
          header: words.later,
          numeric: true,
          value: later,
          text: (it) => read(later(it)),
        },
        {
          id: 'line',
          header: words.overTime,
          value: ({ values }) => values.map(format).join(' '),
          cell: ({ dimension, values }) => (
            <Sparkline
              label={words.line(values.map(format))}
              values={values}
              range={[0, most]}
              tone={dimension}
            />
          ),
        },
      ]}
    />
  );
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, it) => sum + it, 0) / values.length;
}
