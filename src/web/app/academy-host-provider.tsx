import { type ReactNode, useMemo } from 'react';
import { AcademyContext, type AcademyHost } from '#web/academy/academy-host.ts';
import { usePlayer } from '#web/player/player-context.ts';
import { titlePage } from '#web/player/use-title.ts';

/** Hands the academy's screens what they need of this device. */
export function AcademyHostProvider({ children }: { children: ReactNode }) {
  const { language, announce, store, library, campaign, settings, saveSetting } = usePlayer();
  const { rosterColumns } = settings;
  const host = useMemo<AcademyHost>(
    () => ({
      ...{ language, announce, store },
      scenarios: campaign.order.flatMap((id) => library.filter((it) => it.id === id)),
      rosterColumns,
      keepRosterColumns: (columns) => saveSetting('rosterColumns', columns),
      titlePage: (title) => titlePage(title, language),
    }),
    [language, announce, store, library, campaign, rosterColumns, saveSetting],
  );
  return <AcademyContext value={host}>{children}</AcademyContext>;
}
