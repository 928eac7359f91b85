import { useMemo, useState } from 'react';
import type { SelfRating } from '#web/storage/attempt-record.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
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

const parts = [
  'happened',
  'scores',
  'timeline',
  'lines',
  'side',
  'focus',
  'habits',
  'keep',
] as const;

/** Everything after the recruit's own view, in the order in which it helps most. */
export function DebriefParts({ told: given, rating }: { told: Told; rating: SelfRating }) {
  const words = useWords(debriefWords);
  const [again, setAgain] = useState<number>();
  const { stored, scenario, rubric, report } = given;
  const told = useMemo(
    () => ({ stored, scenario, rubric, report }),
    [stored, scenario, rubric, report],
  );
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
        <TakeAlong told={told} rating={rating} />
      </div>
      {again !== undefined && <WhatIfDialog told={told} step={again} onClose={close} />}
    </div>
  );
}
