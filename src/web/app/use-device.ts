import { useEffect, useState } from 'react';
import type { DeviceStore, Settings } from '#web/storage/device-store.ts';

/** What is kept on this device, and what was chosen for it; undefined while it is being opened. */
export function useDevice(
  opening: Promise<DeviceStore>,
): { device: DeviceStore; settings: Partial<Settings> } | undefined {
  const [ready, setReady] = useState<{ device: DeviceStore; settings: Partial<Settings> }>();
  useEffect(() => {
    void opening.then(async (device) => {
      const read = await device.settings.read();
      setReady({ device, settings: read.ok ? read.value : {} });
    });
  }, [opening]);
  return ready;
}
