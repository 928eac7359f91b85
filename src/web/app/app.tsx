import type { DeviceStore } from '#web/storage/device-store.ts';
import { Announcer } from '#web/ui/announcer.tsx';
import { MotionProvider } from '#web/ui/motion/motion-provider.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { PlayerProvider } from './player-provider.tsx';
import { Shell } from './shell.tsx';
import { useDevice } from './use-device.ts';

/** Everything inside the page, once what is kept on this device has been opened. */
export function App({ opening }: { opening: Promise<DeviceStore> }) {
  const ready = useDevice(opening);
  if (ready === undefined) return <OpeningScreen />;
  return (
    <Announcer>
      <PlayerProvider device={ready.device} kept={ready.settings}>
        {({ settings }) => (
          <MotionProvider wish={settings.motion}>
            <Shell />
          </MotionProvider>
        )}
      </PlayerProvider>
    </Announcer>
  );
}
