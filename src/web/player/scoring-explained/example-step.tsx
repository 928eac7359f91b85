import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { DeedText } from '../debrief/deed-text.tsx';
import { LedgerTable } from '../debrief/ledger-table.tsx';
import { deedOf } from '../debrief/told.ts';
import { pointsOf } from '../points.ts';
import type { Report } from '../solver-messages.ts';
import { measureWords } from '../words/measure-words.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';

export type ExampleStepProps = { about: AttemptPackage; report: Report; step: number };

/** The one bad line of the example, with its ledger and its cost. */
export function ExampleStep({ about, report, step }: ExampleStepProps) {
  const words = useWords(scoringWords);
  const { points } = useWords(measureWords);
  const moment = report.debrief.moments.find((it) => it.step === step);
  if (moment === undefined) return <p>{words.perfect}</p>;
  const { scenario, rubric } = about;
  const { instead } = moment;
  return (
    <div className="ui-stack scoring-step">
      <h3>{words.exchanged(step + 1)}</h3>
      <p className="debrief-moment__line">
        <DeedText deed={deedOf(scenario, moment.beat, moment.event)} event={moment.event} />
      </p>
      <LedgerTable caption={words.exchanged(step + 1)} entries={moment.entries} rubric={rubric} />
      <p>
        {words.costSum(points(pointsOf(moment.cost)), points(pointsOf(report.debrief.score.lost)))}
      </p>
      {instead !== undefined && (
        <>
          <p>{words.better}</p>
          <p className="debrief-moment__line">
            <DeedText deed={deedOf(scenario, moment.beat, instead)} event={instead} />
          </p>
        </>
      )}
    </div>
  );
}
