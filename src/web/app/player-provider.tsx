import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { type Player, PlayerContext } from '#web/player/player-context.ts';
import type { DeviceStore, Settings } from '#web/storage/device-store.ts';
import { askPersistence, type Persistence } from '#web/storage/persistence.ts';
import { useAnnounce } from '#web/ui/use-announce.ts';
import { loadLaw } from './load-json.ts';
import { browserLanguage, htmlLanguage } from './page-language.ts';
import { useLibrary } from './use-library.ts';

export type PlayerProviderProps = {
  device: DeviceStore;
  kept: Partial<Settings>;
  children: (player: Player) => ReactNode;
};

/** Hands storage, settings and scenarios to the screens; the only place that does. */
export function PlayerProvider({ device, kept, children }: PlayerProviderProps) {
  const [settings, setSettings] = useState<Settings>(() => ({ ...defaults(), ...kept }));
  const [persistence, setPersistence] = useState<Persistence>();
  const announce = useAnnounce();
  const { campaign, library, reloadLibrary, loadPackage } = useLibrary(device.files);
  const { language, theme } = settings;

  useEffect(() => {
    document.documentElement.lang = htmlLanguage(language);
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);

  // What the browser promised on an earlier visit still holds.
  useEffect(() => {
    void navigator.storage?.persisted?.().then(
      (isPromised) => isPromised && setPersistence('granted'),
      () => {},
    );
  }, []);

  const saveSetting = useCallback<Player['saveSetting']>(
    (key, value) => {
      setSettings((before) => ({ ...before, [key]: value }));
      // A setting that cannot be kept still holds for this visit; nothing is lost by it.
      void device.settings.save(key, value);
    },
    [device],
  );
  const ask = useCallback(async () => setPersistence(await askPersistence()), []);

  const player = useMemo<Player>(
    () => ({
      language,
      setLanguage: (chosen) => saveSetting('language', chosen),
      settings,
      saveSetting,
      store: device.attempts,
      device,
      campaign,
      library,
      reloadLibrary,
      loadPackage,
      loadLaw,
      persistence,
      askPersistence: ask,
      announce,
    }),
    [
      language,
      settings,
      saveSetting,
      device,
      campaign,
      library,
      reloadLibrary,
      loadPackage,
      persistence,
      ask,
      announce,
    ],
  );
  return <PlayerContext value={player}>{children(player)}</PlayerContext>;
}

function defaults(): Settings {
  return {
    language: browserLanguage(),
    theme: 'system',
    pace: 'normal',
    mode: 'practice',
    readAloud: false,
    motion: 'system',
  };
}
