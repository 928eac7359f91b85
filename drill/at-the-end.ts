const duties = new Set<() => unknown>();
let isWaiting = false;

/**
 * Whatever happens to the drill, nothing of it stays behind: `work` is done when the returned
 * function is called, or else when the drill is interrupted.
 */
export function atTheEnd(work: () => unknown): () => Promise<void> {
  duties.add(work);
  if (!isWaiting) {
    isWaiting = true;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void leave());
  }
  return async () => {
    if (duties.delete(work)) await work();
  };
}

async function leave(): Promise<void> {
  for (const work of [...duties].reverse()) await Promise.resolve(work()).catch(() => {});
  process.exit(130);
}
