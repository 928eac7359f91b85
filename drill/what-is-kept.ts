import { createHash } from 'node:crypto';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { askPostgres } from './own-postgres.ts';
import type { Written } from './writers.ts';

/** How what the database holds differs from what recruits were told. */
export interface Kept {
  attempts: number;
  /** Steps that were acknowledged. */
  acknowledged: number;
  /** Acknowledged steps that are not there, or are others. */
  lost: number;
  /** Attempts and steps that are there twice, or that nobody sent. */
  doubled: number;
  /** What PostgreSQL says of its own indexes; empty if they are sound. */
  damage: string;
}

/** Compares everything the writers were told with everything the database holds. */
export async function whatIsKept(url: string, attempts: readonly Written[]): Promise<Kept> {
  const rows = await askPostgres<{ id: string; steps: Step[] }>(
    url,
    `select a.id, coalesce(json_agg(s.step order by s.n) filter (where s.n is not null), '[]') steps
     from attempts a left join steps s on s.attempt_id = a.id group by a.id`,
  );
  const held = new Map(rows.map(({ id, steps }) => [id, steps]));
  let [acknowledged, lost, doubled] = [0, 0, rows.length - held.size];
  for (const { id, steps, receipt } of attempts) {
    const there = held.get(id) ?? [];
    acknowledged += receipt.steps;
    const isSame = receipt.steps === 0 || hashOf(there.slice(0, receipt.steps)) === receipt.hash;
    lost += isSame ? Math.max(0, receipt.steps - there.length) : receipt.steps;
    const isOurs = canonicalJson(there) === canonicalJson(steps.slice(0, there.length));
    doubled += isOurs ? 0 : 1;
  }
  return { attempts: attempts.length, acknowledged, lost, doubled, damage: await damageOf(url) };
}

/** Nothing lost, nothing doubled, nothing damaged. */
export function isSound({ lost, doubled, damage }: Kept): boolean {
  return lost === 0 && doubled === 0 && damage === '';
}

export function keptInWords({ attempts, acknowledged, lost, doubled, damage }: Kept): string {
  const indexes = damage === '' ? 'indexes sound' : `indexes damaged (${damage})`;
  return `${acknowledged} steps of ${attempts} attempts acknowledged, ${lost} lost, ${doubled} doubled, ${indexes}`;
}

/** SHA-256 over steps, as the academy's receipts have it. */
export function hashOf(steps: readonly Step[]): string {
  const bare = steps.map(({ event, at, elapsed }) => ({ event, at, elapsed }));
  return createHash('sha256').update(canonicalJson(bare)).digest('hex');
}

/** amcheck reads every index against its table; where it is not installed nothing is said. */
async function damageOf(url: string): Promise<string> {
  try {
    await askPostgres(url, 'create extension if not exists amcheck');
  } catch {
    return '';
  }
  try {
    await askPostgres(
      url,
      `select bt_index_check(c.oid, true) from pg_class c join pg_am m on m.oid = c.relam
       where m.amname = 'btree' and c.relkind = 'i' and c.relnamespace = 'public'::regnamespace`,
    );
    return '';
  } catch (error) {
    return String(error);
  }
}
