import { join } from 'node:path';
import { sessionCookie } from '#server/auth/access.ts';
import { hashPassword } from '#server/auth/passwords.ts';
import { hashToken, newId, newToken } from '#server/auth/secret.ts';
import { readCatalog } from '#server/catalog.ts';
import { openDatabase } from '#server/db/database.ts';
import { drilled } from './own-folder.ts';

/** A cohort that has everything it needs to begin. */
export interface School {
  assignment: string;
  cohort: string;
  scenario: string;
  /** The cookie of each recruit, logged in already. */
  recruits: readonly string[];
  trainer: string;
  /** The password of everybody; recruits are called recruit.0, recruit.1, ... */
  password: string;
}

const day = 24 * 60 * 60 * 1000;

/** Opens a school in an empty database: nobody has to join or log in one by one. */
export async function openSchool(
  url: string,
  project: string,
  { recruits }: { recruits: number },
): Promise<School> {
  const db = await openDatabase(url);
  const catalog = readCatalog(join(project, 'scenarios'));
  const scenario = drilled;
  const pinned = catalog.scenarios.get(scenario)!;
  const password = 'a long evening at the gate';
  const password_hash = await hashPassword(password);
  const trainer = { ...newPerson('trainer', 'trainer'), password_hash };
  const people = Array.from({ length: recruits }, (_, i) => ({
    ...newPerson('recruit', `recruit.${i}`),
    password_hash,
  }));
  const everybody = [trainer, ...people].map((it) => ({ ...it, token: newToken() }));
  const cohort = newId();
  const assignment = {
    ...{ id: newId(), cohort_id: cohort, scenario, revision: pinned.revision },
    ...{ rubric: catalog.rubric.revision, mode: 'assessment' as const, counts: 'best' as const },
    ...{ allowed: null, opens_at: new Date(0), closes_at: new Date(Date.now() + day) },
    ...{ created_by: trainer.id, released_at: null },
  };
  await db
    .insertInto('people')
    .values([trainer, ...people])
    .execute();
  await db.insertInto('cohorts').values({ id: cohort, name: 'Drill', join_code: null }).execute();
  await db
    .insertInto('members')
    .values(everybody.map(({ id }) => ({ cohort_id: cohort, person_id: id })))
    .execute();
  await db
    .insertInto('sessions')
    .values(
      everybody.map(({ id, token }) => ({
        ...{ token_hash: hashToken(token), id: newId(), person_id: id, agent: 'drill' },
      })),
    )
    .execute();
  await db
    .insertInto('rubrics')
    .values({
      revision: catalog.rubric.revision,
      rubric: JSON.stringify(catalog.rubric.rubric),
    })
    .execute();
  await db
    .insertInto('scenarios')
    .values({
      ...{ revision: pinned.revision, id: scenario },
      scenario: JSON.stringify(pinned.scenario),
    })
    .execute();
  await db.insertInto('assignments').values(assignment).execute();
  await db.destroy();
  const [first = '', ...others] = everybody.map(({ token }) => `${sessionCookie}=${token}`);
  return {
    ...{ assignment: assignment.id, cohort, scenario, password },
    ...{ trainer: first, recruits: others },
  };
}

function newPerson(role: 'trainer' | 'recruit', login: string) {
  return { id: newId(), role, login, name: `Drill ${login}`, number: null };
}
