import { createContext, useContext, useEffect } from 'react';
import type { RosterColumns } from '#core/academy/roster-columns.ts';
import type { Language, Text } from '#core/basics/text.ts';
import type { AttemptStore } from '#web/storage/device-store.ts';
import type { Announce } from '#web/ui/use-announce.ts';

/** What `app` hands to the screens of the academy. */
export interface AcademyHost {
  language: Language;
  announce: Announce;
  /** Attempts on this device, those of assignments among them. */
  store: AttemptStore;
  /** Scenarios that can be assigned, in the suggested order. */
  scenarios: readonly { id: string; title: Text }[];
  /** What the headings of this academy's rosters mean, as it was said on this device. */
  rosterColumns: RosterColumns | undefined;
  keepRosterColumns(columns: RosterColumns): void;
  /** Names the page in tabs and history. */
  titlePage(title: string): void;
}

export const AcademyContext = createContext<AcademyHost | undefined>(undefined);

/** What the application hands to the academy; a screen outside of it is a bug. */
export function useHost(): AcademyHost {
  const host = useContext(AcademyContext);
  if (!host) throw new Error('useHost needs the application around the screen');
  return host;
}

/** The words of one screen in the language of the page. */
export function useWords<Shape>(words: Record<Language, Shape>): Shape {
  return words[useHost().language];
}

export function usePageTitle(title: string): void {
  const { titlePage } = useHost();
  useEffect(() => titlePage(title), [titlePage, title]);
}
