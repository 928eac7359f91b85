import { useMemo, useState } from 'react';
import { carriedOutOf } from '#core/attempt/carried-into.ts';
import type { SelfRating } from '#web/storage/attempt-record.ts';
import { usePlayer } from '../player-context.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { BothSides } from './both-sides.tsx';
import { Focus } from './focus.tsx';
import { Habits } from './habits.tsx';
import { LineByLine } from './line-by-line.tsx';
import { MoodTimeline } from './mood-timeline.tsx';
import { Scores } from './scores.tsx';
import { TakeAlong } from './take-along.tsx';
import { TheirSide } from './their-side.tsx';
import type { Told } from './told.ts';
import { WhatHappened } from './what-happened.tsx';
import { WhatIfDialog } from './what-if-dialog.tsx';
import { WhatStays } from './what-stays.tsx';

/** Everything after the recruit's own view, in the order in which it helps most. */
export function DebriefParts({ told: given, rating }: { told: Told; rating: SelfRating }) {
  const words = useWords(debriefWords);
  const [again, setAgain] = useState<number>();
  const { campaign } = usePlayer();
  const { stored, played, scenario, rubric, report } = given;
  const told = useMemo(
    () => ({ stored, played, scenario, rubric, report }),
    [stored, played, scenario, rubric, report],
  );
  const carries = carriedOutOf(campaign, scenario.id, new Set(report.seen));
  const hasTwin = stored.package.scenario.twin !== undefined;
  const parts = [
    'happened',
    'scores',
    'timeline',
    'lines',
    'side',
    'focus',
    'habits',
    ...(carries.length > 0 ? (['stays'] as const) : []),
    ...(hasTwin ? (['both'] as const) : []),
    'keep',
  ] as const;
  const close = () => {
    setAgain(undefined);
    // The dialog goes away whole, and the browser gives the focus back only to a dialog that stays.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`#step-${again} .ui-button`)?.focus(),
    );
  };
  return (
    <div className="debrief">
      <nav className="debrief-contents" aria-label={words.contents}>
        <ul>
          {parts.map((part) => (
            <li key={part}>
              <a href={`#${part}`}>{words[part].title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="debrief-parts">
        <WhatHappened {...told} />
        <Scores told={told} rating={rating} />
        <MoodTimeline told={told} />
        <LineByLine told={told} onTryAgain={setAgain} />
        <TheirSide told={told} />
        <Focus {...told} />
        <Habits {...told} />
        {carries.length > 0 && <WhatStays carries={carries} />}
        {hasTwin && <BothSides told={told} />}
        <TakeAlong told={told} rating={rating} />
      </div>
      {again !== undefined && <WhatIfDialog told={told} step={again} onClose={close} />}
    </div>
  );
}
