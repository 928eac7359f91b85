import { setTimeout as sleep } from 'node:timers/promises';
import type { Writers } from './writers.ts';

/** Waits until so many more receipts came in; a server that gives none for a minute has failed. */
export async function untilReceipts(writing: Writers, more: number): Promise<void> {
  const enough = writing.receipts() + writing.forgotten() + more;
  const until = Date.now() + 60_000;
  while (writing.receipts() + writing.forgotten() < enough) {
    if (Date.now() > until) {
      const seen = `${writing.refused()} refusals, ${writing.otherwise()} other than 503`;
      throw new Error(`no ${more} receipts came in a minute; ${seen}`);
    }
    await sleep(5);
  }
}
