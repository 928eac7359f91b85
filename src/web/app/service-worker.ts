import { afterFirstPaint } from '#web/ui/motion/after-first-paint.ts';

type Apply = () => void;
let waiting: Apply | undefined;
const listeners = new Set<(apply: Apply) => void>();

/** Is told once a new version waits; calling what it is given installs it and reloads this tab. */
export function listenForUpdate(listener: (apply: Apply) => void): () => void {
  listeners.add(listener);
  if (waiting) listener(waiting);
  return () => listeners.delete(listener);
}

/** Keeps the page for offline use, once it has been painted. Only in the built product. */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await afterFirstPaint();
  try {
    const registration = await navigator.serviceWorker.register('/sw.js');
    if (registration.waiting) offer(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        // Without a controller this is the first visit: there is nothing older to replace.
        if (worker.state === 'installed' && navigator.serviceWorker.controller) offer(worker);
      });
    });
  } catch {
    // Blocked or plain http: everything works, only not offline.
  }
}

function offer(worker: ServiceWorker): void {
  waiting = () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
      once: true,
    });
    worker.postMessage({ type: 'SKIP_WAITING' });
  };
  for (const listener of listeners) listener(waiting);
}
