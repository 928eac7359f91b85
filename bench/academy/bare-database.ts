import type pg from 'pg';
import type { Play } from './play-class.ts';

/** The rows that an attempt leaves, in as many transactions as requests bring them; nothing is asked or checked. */
export async function playOnBareDatabase(
  pool: pg.Pool,
  { id, recruit, assignment, sample, parts }: Play,
): Promise<void> {
  const { verified, steps } = sample;
  await inTransaction(pool, async (client) => {
    await client.query(
      `insert into attempts (id, person_id, assignment_id, number, head)
       select $1, $2, $3, 1 + count(*), $4 from attempts where person_id = $2 and assignment_id = $3`,
      [id, recruit.person, assignment, JSON.stringify({ id, scenario: sample.scenario })],
    );
    await client.query(
      `with head as (update audit_head set n = n + 1 returning n)
       insert into audit select n, now(), $1, 'attempt-begun', $2, '{}', '' from head`,
      [recruit.person, id],
    );
  });
  for (const [i, part] of parts.entries()) {
    await inTransaction(pool, async (client) => {
      await client.query(
        `insert into steps (attempt_id, n, step)
         select $1, $2::int + n - 1, step from jsonb_array_elements($3) with ordinality as it (step, n)`,
        [id, part.from, JSON.stringify(part.steps)],
      );
      if (i < parts.length - 1) {
        await client.query('update attempts set steps = $2 where id = $1', [
          ...[id, part.from + part.steps.length],
        ]);
        return;
      }
      await client.query(
        `update attempts set steps = $2, steps_hash = $1, ended_at = now(), assurance = 1,
           ending = $3, verdict = $4, patience = $5, wording = $6, score = $7 where id = $1`,
        [
          ...[id, steps.length, verified.ending, verified.verdict],
          ...[verified.scores.patience, verified.scores.wording, JSON.stringify(verified.scores)],
        ],
      );
      await client.query(
        `insert into decisions
         select $1, step, beat, choice, cost
         from jsonb_to_recordset($2) as it (step int, beat text, choice text, cost real)`,
        [id, JSON.stringify(verified.decisions)],
      );
    });
  }
}

async function inTransaction(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<void>,
): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    client.release();
  }
}
