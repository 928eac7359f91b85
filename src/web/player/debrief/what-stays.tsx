import { Link } from 'wouter';
import type { Carry } from '#core/scenario/campaign.ts';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';

/** What this run leaves behind for later scenarios of the campaign. */
export function WhatStays({ carries }: { carries: readonly Carry[] }) {
  const { library } = usePlayer();
  const { stays, colon } = useWords(debriefWords);
  return (
    <Section id="stays" title={stays.title} lede={stays.lede}>
      <ul>
        {carries.map(({ to, brings }) => {
          const later = library.find(({ id }) => id === to);
          return (
            <li key={`${to} ${brings}`}>
              <Link href={`/brief/${to}`}>
                <AuthoredText of={later?.title ?? to} />
              </Link>
              {colon}
              <AuthoredText of={later?.carried[brings]} />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
