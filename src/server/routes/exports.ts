import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportTable } from '#core/academy/export-table.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { resultsOfAssignment } from '../db/attempts.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { recruitsOf } from '../db/people.ts';
import { homeOf, statementsOf } from '../exports/queue-statements.ts';
import { csvOf, xlsxOf } from '../exports/spreadsheet.ts';
import { ownAssignment } from './assignments.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
/** Each reads a whole cohort. */
const exporting = { config: { ...staff.config, ...perPerson(60) } };
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Results as files. */
export function exportRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;

  const tableOf = async (request: FastifyRequest) => {
    const { assignment, cohortId } = await ownAssignment(db, request);
    const { all } = await shownPeople(academy, personOf(request));
    const recruits = all(await recruitsOf(db, cohortId));
    const attempts = await resultsOfAssignment(db, assignment.id);
    await noteExport(db, request, assignment.id);
    const rows = exportTable(assignment, recruits, attempts);
    return { rows, name: `${assignment.scenario}-results` };
  };

  app.get('/api/assignments/:id/results.csv', exporting, async (request, reply) => {
    const { rows, name } = await tableOf(request);
    return asFile(reply, `${name}.csv`, 'text/csv; charset=utf-8').send(csvOf(rows));
  });
  app.get('/api/assignments/:id/results.xlsx', exporting, async (request, reply) => {
    const { rows, name } = await tableOf(request);
    return asFile(reply, `${name}.xlsx`, spreadsheet).send(await xlsxOf(rows));
  });
  app.get('/api/assignments/:id/results.json', exporting, async (request, reply) => {
    const { rows, name } = await tableOf(request);
    return asFile(reply, `${name}.json`, 'application/json; charset=utf-8').send({ rows });
  });
  app.get('/api/assignments/:id/statements.json', exporting, async (request, reply) => {
    const { assignment } = await ownAssignment(db, request);
    await noteExport(db, request, assignment.id);
    const statements = await statementsOf(db, assignment.id, homeOf(request));
    const name = `${assignment.scenario}-statements.json`;
    return asFile(reply, name, 'application/json; charset=utf-8').send(
      statements.map(({ statement }) => statement),
    );
  });
}

async function noteExport(db: Database, request: FastifyRequest, subject: string): Promise<void> {
  const { id: actor } = personOf(request);
  await db
    .transaction()
    .execute((it) => record(it, { actor, action: 'results-exported', subject }));
}

/** The names are made of slugs only: they need no encoding. */
function asFile(reply: FastifyReply, name: string, type: string): FastifyReply {
  return reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
}
