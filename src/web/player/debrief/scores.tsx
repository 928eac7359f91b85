import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { DimensionScore } from '#core/scoring/score.ts';
import type { SelfRating } from '#web/storage/attempt-record.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Meter } from '#web/ui/meter.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { dimensionShape } from '../dimension-look.ts';
import { usePlayer } from '../player-context.ts';
import { pointsOf, signedPoints } from '../points.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { LedgerTable } from './ledger-table.tsx';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

/** The four scores with everything they are made of. */
export function Scores({ told, rating }: { told: Told; rating: SelfRating }) {
  const { scores } = useWords(debriefWords);
  return (
    <Section id="scores" title={scores.title} lede={scores.lede}>
      <div className="ui-cards debrief-scores">
        {told.report.debrief.score.dimensions.map((it) => (
          <DimensionCard key={it.dimension} told={told} of={it} rated={rating[it.dimension]} />
        ))}
      </div>
    </Section>
  );
}

type DimensionCardProps = { told: Told; of: DimensionScore; rated: number | undefined };

function DimensionCard({ told, of, rated }: DimensionCardProps) {
  const { language } = usePlayer();
  const { scores } = useWords(debriefWords);
  const { levels, points } = useWords(measureWords);
  const { dimension, score, level } = of;
  const written = told.rubric.dimensions[dimension];
  const name = textIn(written.name, language);
  const isExercised = score !== null && level !== null;
  return (
    <article className="debrief-score">
      <h3 className="ui-visually-hidden">
        <AuthoredText of={written.name} />
      </h3>
      <Meter
        label={name}
        value={score ?? undefined}
        word={isExercised ? (levels[level - 1] ?? '') : scores.none}
        tone={dimension}
        shape={dimensionShape[dimension]}
      />
      {isExercised && (
        <p className="debrief-level">
          <AuthoredText of={written.levels[level - 1]} />
        </p>
      )}
      {isExercised && rated !== undefined && <Compared rated={rated} level={level} />}
      <p className="ui-small">
        {scores.arithmetic(
          points(pointsOf(of.points)),
          pointsOf(of.chance),
          pointsOf(told.report.figures.bestTally[dimensions.indexOf(dimension)] ?? of.par),
        )}{' '}
        {isExercised && of.points < of.chance && scores.clampedLow}
      </p>
      <div className="debrief-ledgers">
        <Ledger
          told={told}
          name={name}
          entries={of.plus}
          summary={scores.plus}
          none={scores.plusNone}
        />
        <Ledger
          told={told}
          name={name}
          entries={of.minus}
          summary={scores.minus}
          none={scores.minusNone}
        />
      </div>
    </article>
  );
}

function Compared({ rated, level }: { rated: number; level: number }) {
  const { rate } = useWords(debriefWords);
  const verdict = rated === level ? rate.closer : rated > level ? rate.higher : rate.lower;
  return (
    <p className="debrief-own">
      {rate.own(rate.steps[rated - 1] ?? '')}. {verdict}
    </p>
  );
}

type LedgerProps = {
  told: Told;
  /** The dimension: two of them may have the same sum. */
  name: string;
  entries: DimensionScore['plus'];
  summary: (count: string) => string;
  none: string;
};

function Ledger({ told, name, entries, summary, none }: LedgerProps) {
  const { points } = useWords(measureWords);
  const total = entries.reduce((sum, it) => sum + it.quarters, 0);
  const caption = summary(points(signedPoints(total)));
  if (entries.length === 0) return <p className="ui-soft ui-small">{none}</p>;
  return (
    <Disclosure summary={caption}>
      <LedgerTable caption={`${name}, ${caption}`} entries={entries} rubric={told.rubric} />
    </Disclosure>
  );
}
