import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '#core/basics/result.ts';
import { openDatabase } from '#server/db/database.ts';
import { readCatalogAside } from '#server/read-catalog-aside.ts';
import { serve } from '#server/serve.ts';
import { Verifier } from '#server/verify/verifier.ts';
import type { Verified } from '#server/verify/verify-attempt.ts';
import { stepsKey } from './steps-key.ts';

/** What a server process is told by the bench. */
export type ToServer =
  | { say: 'usage' }
  | { say: 'end' }
  | { say: 'without-replay'; known: KnownAnswer[] };

/** What is answered instead of a replay, by how many steps there are and when the last one was made. */
export type KnownAnswer = [steps: string, verified: Verified];

/** What it answers: where it is, and its memory (bytes) and processor time (ms) so far. */
export type FromServer = { address: string } | { memory: number; cpu: number } | 'ready';

const unended: Verified = {
  ...{ isEnded: false, ending: undefined, verdict: undefined, breaches: [] },
  ...{ decisions: [], behaviours: [] },
  scores: { patience: null, wording: null, 'de-escalation': null, 'follow-through': null },
};

const root = mkdtempSync(join(tmpdir(), 'doorstep-bench-page-'));
writeFileSync(join(root, 'index.html'), '<!doctype html><title>Bench</title>');
const db = await openDatabase(process.env.DATABASE_URL ?? '');
const verifier = new Verifier();
const server = await serve({
  ...{ root, port: 0, host: '127.0.0.1' },
  academy: {
    ...{ db, verifier, catalog: await readCatalogAside('scenarios'), secretKey: Buffer.alloc(32) },
    setupCode: () => undefined,
  },
});

const tell = (told: FromServer) => process.send?.(told);

process.on('message', async (asked: ToServer) => {
  if (asked.say === 'usage') {
    const { user, system } = process.cpuUsage();
    tell({ memory: process.memoryUsage().rss, cpu: (user + system) / 1000 });
  } else if (asked.say === 'without-replay') {
    const known = new Map(asked.known);
    verifier.verify = async (_pinned, steps) => ok(known.get(stepsKey(steps)) ?? unended);
    tell('ready');
  } else {
    await server.close();
    await verifier.close();
    await db.destroy();
    rmSync(root, { recursive: true });
    process.disconnect();
  }
});
// A bench that broke off leaves nobody behind.
process.on('disconnect', () => process.exit());
tell({ address: server.address });
