import './visually-hidden.css';
import { type ReactNode, useCallback, useState } from 'react';
import { type Announce, AnnounceContext } from './use-announce.ts';

type Announcement = { id: number; sentence: string; lang: string | undefined };

/** Enough that two quick announcements are both read; older ones would be found when browsing. */
const kept = 3;

/** One polite live region for the whole application. Sentences are added, never rewritten. */
export function Announcer({ children }: { children: ReactNode }) {
  const [announcements, setAnnouncements] = useState<readonly Announcement[]>([]);
  const announce = useCallback<Announce>((sentence, lang) => {
    setAnnouncements((before) => {
      const id = (before.at(-1)?.id ?? 0) + 1;
      return [...before, { id, sentence, lang }].slice(-kept);
    });
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div className="ui-visually-hidden" role="status" aria-live="polite" aria-atomic="false">
        {announcements.map(({ id, sentence, lang }) => (
          <p key={id} lang={lang}>
            {sentence}
          </p>
        ))}
      </div>
    </AnnounceContext>
  );
}
