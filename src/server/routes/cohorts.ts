import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import Papa from 'papaparse';
import { z } from 'zod';
import { cohortNameSchema } from '#core/academy/assignment.ts';
import { cellSeparator } from '#core/academy/cell-separator.ts';
import { idSchema } from '#core/academy/person.ts';
import { readRoster } from '#core/academy/roster.ts';
import { rosterSchema } from '#core/academy/roster-request.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { perPerson } from '../auth/per-person.ts';
import { absent, Refusal } from '../auth/refusal.ts';
import { hashToken, newCode, newId, newToken } from '../auth/secret.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { record } from '../db/audit.ts';
import { cohortsOf, findCohort, isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { findByLogin, invitationDays, recruitsOf } from '../db/people.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
export const trainerSchema = z.strictObject({ personId: idSchema });
const uploading = { config: { ...staff.config, ...perPerson(30) } };
/** Most recruits one roster may bring. */
const mostLines = 2000;

/** Cohorts, who is in them, and the roster that fills them. */
export function cohortRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;

  app.get('/api/cohorts', staff, async (request) => {
    const cohorts = await cohortsOf(db, personOf(request));
    return {
      cohorts: cohorts.map(({ id, name, join_code, recruits }) => ({
        ...{ id, name, joinCode: join_code, recruits: Number(recruits ?? 0) },
      })),
    };
  });

  app.post('/api/cohorts', staff, async (request) => {
    const { name } = cohortNameSchema.parse(request.body);
    const { id: actor, role } = personOf(request);
    const id = newId();
    await db.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('cohorts')
        .values({ id, name, join_code: newCode(8) })
        .execute();
      if (role === 'trainer') {
        await transaction
          .insertInto('members')
          .values({ cohort_id: id, person_id: actor })
          .execute();
      }
      await record(transaction, { actor, action: 'cohort-made', subject: id, detail: { name } });
    });
    return { id };
  });

  app.get('/api/cohorts/:id', staff, async (request) => {
    const { id, name, join_code } = await ownCohort(db, request);
    const { all } = await shownPeople(academy, personOf(request));
    return { id, name, joinCode: join_code, recruits: all(await recruitsOf(db, id)) };
  });

  app.post(
    '/api/cohorts/:id/trainers',
    { config: { access: ['administrator'] } },
    async (request) => {
      const { id } = await ownCohort(db, request);
      const { personId } = trainerSchema.parse(request.body);
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('members')
          .values({ cohort_id: id, person_id: personId })
          .onConflict((it) => it.doNothing())
          .execute();
        await record(transaction, {
          ...{ actor: personOf(request).id, action: 'trainer-added', subject: id },
          detail: { personId },
        });
      });
      return {};
    },
  );

  app.post('/api/cohorts/:id/roster', uploading, async (request) => {
    const { id } = await ownCohort(db, request);
    const { csv, columns: chosen } = rosterSchema.parse(request.body);
    const table = rowsOf(csv);
    const { columns, heading, lines, mistakes } = readRoster(table, chosen);
    if (columns === undefined) {
      throw new Refusal(400, 'roster-columns-unknown', { headings: table[heading] ?? [] });
    }
    if (lines.length > mostLines) throw new Refusal(400, 'roster-too-long', { most: mostLines });
    // All or nothing: a roster with one bad line changes nobody.
    if (mistakes.length > 0) throw new Refusal(400, 'roster-mistakes', { mistakes });
    const invited = await db.transaction().execute(async (transaction) => {
      const invitations: { login: string; name: string; token: string | null }[] = [];
      for (const { login, name, number } of lines) {
        const known = await findByLogin(transaction, login);
        if (known && known.role !== 'recruit') throw new Refusal(409, 'login-taken', { login });
        const personId = known?.id ?? newId();
        const token = known ? null : newToken();
        if (token !== null) {
          await transaction
            .insertInto('people')
            .values({
              ...{ id: personId, role: 'recruit', login, name, number },
              invitation_hash: hashToken(token),
              invitation_until: sql`now() + make_interval(days => ${invitationDays})`,
            })
            .execute();
        }
        await transaction
          .insertInto('members')
          .values({ cohort_id: id, person_id: personId })
          .onConflict((it) => it.doNothing())
          .execute();
        invitations.push({ login, name, token });
      }
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'roster-read', subject: id },
        detail: { lines: lines.length },
      });
      return invitations;
    });
    return { invited };
  });
}

/** The cohort of the address, if whoever asks may see it; absent for everybody else. */
export async function ownCohort(db: Database, request: FastifyRequest, id?: string) {
  const person = personOf(request);
  const wanted = id ?? (request.params as { id: string }).id;
  const cohort = await findCohort(db, wanted);
  if (!cohort) throw absent();
  if (person.role !== 'administrator' && !(await isMember(db, wanted, person.id))) throw absent();
  return cohort;
}

function rowsOf(csv: string): string[][] {
  // Blank rows stay, so that the number of a line is the one in the file.
  return Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { delimiter: cellSeparator(csv) }).data;
}
