import { useEffect, useRef } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { pointsOf } from '../points.ts';
import type { Moment } from '../solver-messages.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { Transcript } from './their-side.tsx';
import { speakerName, type Told } from './told.ts';
import type { Trail } from './use-trail.ts';

export type WhatIfMomentProps = { told: Told; moment: Moment; came: Trail['came'] };

/** What the last choice did to people, and what they say now. */
export function WhatIfMoment({ told, moment, came }: WhatIfMomentProps) {
  const { whatIf } = useWords(debriefWords);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: reading goes on at what it led to.
  useEffect(() => {
    if (came !== undefined) heading.current?.focus();
  }, [came]);
  const { isEnded, at } = moment.whatIf;
  const ending = isEnded ? told.scenario.endings[at] : undefined;
  return (
    <section className="ui-stack">
      <h3 ref={heading} tabIndex={-1}>
        {came === undefined ? whatIf.before : whatIf.went}
      </h3>
      {came !== undefined && <WhatItDid told={told} moment={moment} came={came} />}
      <Transcript scenario={told.scenario} passages={moment.passages} />
      {ending !== undefined && (
        <div>
          <h4>
            <AuthoredText of={ending.title} />
          </h4>
          <p>
            <AuthoredText of={ending.text} />
          </p>
        </div>
      )}
    </section>
  );
}

type WhatItDidProps = { told: Told; moment: Moment; came: NonNullable<Trail['came']> };

function WhatItDid({ told, moment, came }: WhatItDidProps) {
  const { language } = usePlayer();
  const { whatIf } = useWords(debriefWords);
  const { points } = useWords(measureWords);
  const { tally, cost, breaches } = came.move;
  const earned = points(pointsOf(tally.reduce((sum, it) => sum + it, 0)));
  return (
    <ul className="debrief-what-it-did">
      <li>
        {cost > 0 ? whatIf.judged(earned, points(pointsOf(cost))) : whatIf.judgedFree(earned)}
      </li>
      {breaches.map((id) => (
        <li key={id}>
          <strong>
            <AuthoredText of={told.rubric.safeguards[id]?.name} />
          </strong>
        </li>
      ))}
      {moment.whatIf.moods.map((now, i) => {
        const was = came.moods[i]!;
        if (was.agitation === now.agitation && was.trust === now.trust) return null;
        const name = textIn(speakerName(told.scenario, now.resident), language);
        return (
          <li key={now.resident}>
            {whatIf.from(name, was.agitation, now.agitation, was.trust, now.trust)}
          </li>
        );
      })}
    </ul>
  );
}
