import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { type AuditLine, type AuditPage, auditQuerySchema } from '#core/academy/audit.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { brokenAuditLine, record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { findByLogin } from '../db/people.ts';

const administrator = { config: { access: ['administrator'] as const } };
const onPage = 50;
/** Lines fetched at once for the file. */
const atOnce = 1000;

/** The log of who did what: read, checked, taken along; nothing here writes into its past. */
export function auditRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/audit', administrator, async (request): Promise<AuditPage> => {
    const { before, action, login } = auditQuerySchema.parse(request.query);
    const person = login ? await findByLogin(db, login) : undefined;
    const { rows } = await sql<Omit<AuditLine, 'n' | 'at'> & { n: string; at: Date }>`
      select n, audit.at, action, detail, who.name as by,
        coalesce(whom.name, cohorts.name, assignments.scenario, subject) as to
      from audit
      left join people who on who.id = actor
      left join people whom on whom.id = subject
      left join cohorts on cohorts.id = subject
      left join assignments on assignments.id = subject
      where n < ${before ?? '9223372036854775807'}
        and (${action ?? null}::text is null or action = ${action ?? null})
        and (${login ?? null}::text is null or ${person?.id ?? ''} in (actor, subject))
      order by n desc limit ${onPage + 1}
    `.execute(db);
    const lines = rows.slice(0, onPage).map(({ n, at, ...it }) => ({
      ...it,
      ...{ n: Number(n), at: at.getTime() },
    }));
    const actions = await db.selectFrom('audit').select('action').distinct().execute();
    return {
      lines,
      before: rows.length > onPage ? (lines.at(-1)?.n ?? null) : null,
      actions: actions.map((it) => it.action).sort(),
    };
  });

  app.get('/api/audit/check', administrator, async () => {
    const broken = await brokenAuditLine(db);
    return { broken: broken ?? null };
  });

  app.get('/api/audit.jsonl', administrator, async (request, reply) => {
    await db
      .transaction()
      .execute((it) => record(it, { actor: personOf(request).id, action: 'log-exported' }));
    return reply
      .type('application/x-ndjson; charset=utf-8')
      .header('content-disposition', 'attachment; filename="doorstep-audit.jsonl"')
      .send(Readable.from(everyLine(db)));
  });
}

/** The whole log as it is kept, hashes included, so that its chain can be checked elsewhere. */
async function* everyLine(db: Database): AsyncGenerator<string> {
  for (let after = '0'; ; ) {
    const rows = await db
      .selectFrom('audit')
      .selectAll()
      .where('n', '>', after)
      .orderBy('n')
      .limit(atOnce)
      .execute();
    for (const { at, ...it } of rows) yield `${JSON.stringify({ ...it, at: at.getTime() })}\n`;
    const last = rows.at(-1);
    if (!last || rows.length < atOnce) return;
    after = last.n;
  }
}
