import { textIn } from '#core/basics/text-in.ts';
import type { Moment } from '#core/debrief/moment.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Button } from '#web/ui/button.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { pointsOf, signedPoints } from '../points.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { BetterLine } from './better-line.tsx';
import { DeedText } from './deed-text.tsx';
import { Arithmetic } from './ledger-table.tsx';
import { deedOf, type Told } from './told.ts';

export type MomentCardProps = {
  told: Told;
  moment: Moment;
  onTryAgain: (step: number) => void;
};

/** One decision: what was said, what it gave away, why, and what would have been better. */
export function MomentCard({ told, moment, onTryAgain }: MomentCardProps) {
  const { lines } = useWords(debriefWords);
  const words = useWords(measureWords);
  const { step, cost, cutIn, event, beat } = moment;
  const deed = deedOf(told.scenario, beat, event);
  return (
    <article className={cost > 0 ? 'debrief-moment debrief-moment--dear' : 'debrief-moment'}>
      <header className="debrief-moment__head">
        <h3>
          {words.step(step + 1)}
          {cutIn && <span className="ui-soft"> ({words.cutIn})</span>}
        </h3>
        <Tag tone={cost > 0 ? 'bad' : 'good'} shape={cost > 0 ? 'diamond' : 'circle'}>
          {cost > 0 ? lines.cost(words.points(pointsOf(cost))) : lines.free}
        </Tag>
      </header>
      <p className="debrief-moment__line">
        <DeedText deed={deed} event={event} />
      </p>
      <CostByDimension told={told} moment={moment} />
      <p className="debrief-moment__why">
        {deed.why === undefined ? lines.quiet : <AuthoredText of={deed.why} />}
      </p>
      <ShownHere told={told} moment={moment} />
      <BetterLine told={told} moment={moment} />
      <div className="ui-no-print">
        <Button aria-label={lines.tryAgainFor(step + 1)} onClick={() => onTryAgain(step)}>
          {lines.tryAgain}
        </Button>
      </div>
    </article>
  );
}

function CostByDimension({ told, moment }: { told: Told; moment: Moment }) {
  const { language } = usePlayer();
  const { lines, comma } = useWords(debriefWords);
  if (moment.cost === 0) return null;
  const parts = dimensions.flatMap((dimension, i) => {
    const cost = moment.costs[i] ?? 0;
    const name = textIn(told.rubric.dimensions[dimension].name, language);
    return cost === 0 ? [] : [`${name} ${pointsOf(cost)}`];
  });
  return (
    <p className="ui-small ui-soft">
      {lines.by(parts.join(comma))} {moment.costs.some((it) => it < 0) && lines.regained}
    </p>
  );
}

function ShownHere({ told, moment }: { told: Told; moment: Moment }) {
  const { lines } = useWords(debriefWords);
  const { phases } = useWords(measureWords);
  const { entries, breaches } = moment;
  if (entries.length + breaches.length === 0) return null;
  return (
    <ul className="debrief-shown" aria-label={lines.shown}>
      {breaches.map((id) => (
        <li key={id} className="debrief-shown__minus">
          <AuthoredText of={told.rubric.safeguards[id]?.name} /> <em>{lines.breach}</em>
        </li>
      ))}
      {entries.map((it) => (
        <li key={it.behaviour} className={`debrief-shown__${it.sign}`}>
          <AuthoredText of={told.rubric.behaviours[it.behaviour]?.name} />{' '}
          <span className="ui-numeric ui-soft">
            ({phases[it.phase]}: <Arithmetic of={it} />)
          </span>{' '}
          <strong className="ui-numeric">{signedPoints(it.quarters)}</strong>
        </li>
      ))}
    </ul>
  );
}
