import { createContext, useContext } from 'react';
import type { Result } from '#core/basics/result.ts';
import type { Language } from '#core/basics/text.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Campaign } from '#core/scenario/campaign.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import type { AttemptStore, DeviceStore, Settings } from '#web/storage/device-store.ts';
import type { Persistence } from '#web/storage/persistence.ts';
import type { Announce } from '#web/ui/use-announce.ts';
import type { LibraryEntry } from './scenario-index.ts';

/** Why a scenario cannot be had: nobody knows it, the network is away, or its file has mistakes. */
export type PackageFailure = 'unknown' | 'unreachable' | 'broken';

/** What `app` hands to every screen. */
export interface Player {
  language: Language;
  setLanguage(language: Language): void;
  settings: Settings;
  saveSetting<Key extends keyof Settings>(key: Key, value: Settings[Key]): void;
  store: AttemptStore;
  device: DeviceStore;
  /** In which order the scenarios are best played, and what one brings to another. */
  campaign: Campaign;
  /** Every scenario that can be played here, files opened from disk included. */
  library: readonly LibraryEntry[];
  /** Reads the opened files again after one was kept or removed. */
  reloadLibrary(): Promise<void>;
  /** The whole scenario with the rubric, by scenario id or revision. */
  loadPackage(idOrRevision: string): Promise<Result<AttemptPackage, PackageFailure>>;
  loadLaw(): Promise<Result<Law, PackageFailure>>;
  /** What the browser answered when asked to keep this page's data; undefined until asked. */
  persistence: Persistence | undefined;
  askPersistence(): Promise<void>;
  announce: Announce;
}

export const PlayerContext = createContext<Player | undefined>(undefined);

/** What the application hands to screens; a screen outside of it is a bug. */
export function usePlayer(): Player {
  const player = useContext(PlayerContext);
  if (!player) throw new Error('usePlayer needs the application around the screen');
  return player;
}
