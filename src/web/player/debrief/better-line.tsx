import type { Moment } from '#core/debrief/moment.ts';
import { AuthoredText } from '../authored-text.tsx';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { DeedText } from './deed-text.tsx';
import { deedOf, type Told } from './told.ts';

/** What the best line does at a moment that gave points away, in its author's words. */
export function BetterLine({ told, moment }: { told: Told; moment: Moment }) {
  const { lines } = useWords(debriefWords);
  const { instead, beat, step } = moment;
  if (instead === undefined) return null;
  const deed = deedOf(told.scenario, beat, instead);
  const isEarly = told.report.passages.some((it) => it.kind === 'lines' && it.step === step);
  const isSame =
    instead.type === moment.event.type &&
    (instead.type !== 'choose' ||
      (moment.event.type === 'choose' && instead.choice === moment.event.choice));
  return (
    <div className="debrief-better">
      <h4>{lines.betterTitle}</h4>
      {isEarly && <p>{lines.hearOut}</p>}
      {!isSame && (
        <>
          <p className="debrief-moment__line">
            <DeedText deed={deed} event={instead} />
          </p>
          {deed.why !== undefined && (
            <p>
              <AuthoredText of={deed.why} />
            </p>
          )}
          {told.report.unnoted.includes(step) && <p className="ui-soft">{lines.unnoted}</p>}
        </>
      )}
    </div>
  );
}
