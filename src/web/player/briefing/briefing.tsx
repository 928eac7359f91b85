import type { ReactNode } from 'react';
import type { BriefingSheet } from '#core/scenario/briefing-sheet.ts';
import { AuthoredText } from '../authored-text.tsx';
import { Difficulty } from '../library/difficulty.tsx';
import { briefingWords } from '../words/briefing-words.ts';
import { libraryWords } from '../words/library-words.ts';
import { situationWords } from '../words/situation-words.ts';
import { useWords } from '../words/words-of.ts';
import { LawCards } from './law-cards.tsx';
import { People } from './people.tsx';

/** The sheet a recruit is handed before going there. */
export function Briefing({ scenario, children }: { scenario: BriefingSheet; children: ReactNode }) {
  const words = useWords(briefingWords);
  const library = useWords(libraryWords);
  const situations = useWords(situationWords);
  const { briefing } = scenario;
  return (
    <div className="briefing">
      <header className="briefing__head">
        <p className="ui-eyebrow">
          {words.eyebrow} · {situations[scenario.situation]}
        </p>
        <h1>
          <AuthoredText of={scenario.title} />
        </h1>
        <p className="library-card__facts">
          <Difficulty level={scenario.difficulty} />
          <span>{library.minutes(scenario.minutes)}</span>
        </p>
      </header>
      <div className="briefing__text">
        <section className="ui-stack">
          <h2>{words.setting}</h2>
          <p className="briefing__setting">
            <AuthoredText of={briefing.setting} />
          </p>
        </section>
        <section className="ui-stack">
          <h2>{words.aims}</h2>
          <ul className="briefing__aims">
            {briefing.aims.map((aim, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an aim is its place in the list
              <li key={index}>
                <AuthoredText of={aim} />
              </li>
            ))}
          </ul>
        </section>
        <People scenario={scenario} />
        {briefing.law.length > 0 && <LawCards ids={briefing.law} />}
      </div>
      <aside className="briefing__start">{children}</aside>
    </div>
  );
}
