import { dimensions } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { DimensionScore } from '#core/scoring/score.ts';
import { Table } from '#web/ui/table.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { pointsOf } from '../points.ts';
import type { Report } from '../solver-messages.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

/** Points, chance level, par and score of each dimension, with the arithmetic written out. */
export function ExampleFigures({ rubric, report }: { rubric: Rubric; report: Report }) {
  const words = useWords(scoringWords);
  const { scores } = useWords(debriefWords);
  const { figures, debrief } = report;
  const { score } = debrief;
  const error = (it: DimensionScore) =>
    pointsOf(figures.chance.standardError[dimensions.indexOf(it.dimension)] ?? 0);
  return (
    <>
      <Table
        caption={words.figures}
        rows={score.dimensions}
        rowId={({ dimension }) => dimension}
        columns={[
          {
            id: 'dimension',
            header: words.dimension,
            names: true,
            cell: (it) => <AuthoredText of={rubric.dimensions[it.dimension].name} />,
          },
          { id: 'points', header: words.points, numeric: true, cell: (it) => pointsOf(it.points) },
          {
            id: 'chance',
            header: words.chance,
            numeric: true,
            cell: (it) => `${pointsOf(it.chance)} ± ${error(it)}`,
          },
          { id: 'par', header: words.par, numeric: true, cell: (it) => pointsOf(it.par) },
          { id: 'sum', header: words.arithmetic, numeric: true, cell: arithmetic },
          {
            id: 'score',
            header: words.score,
            numeric: true,
            cell: (it) => <strong>{it.score ?? scores.none}</strong>,
          },
        ]}
      />
      <p className="ui-numeric">
        {words.outOf(pointsOf(score.par), pointsOf(score.points), pointsOf(score.lost))}
      </p>
    </>
  );
}

function arithmetic({ points, chance, par, score }: DimensionScore): string {
  if (score === null) return '';
  const less = chance < 0 ? `+ ${pointsOf(-chance)}` : `− ${pointsOf(chance)}`;
  return `100 × (${pointsOf(points)} ${less}) ÷ (${pointsOf(par)} ${less})`;
}
