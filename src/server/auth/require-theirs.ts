import type { FastifyRequest } from 'fastify';
import { cohortsOf, isMember } from '../db/cohorts.ts';
import type { Database } from '../db/database.ts';
import { personOf } from './access.ts';
import { absent } from './refusal.ts';

/** Oneself, a trainer of a cohort they are in, or an administrator; for others they do not exist. */
export async function requireTheirs(
  db: Database,
  request: FastifyRequest,
  id: string,
): Promise<void> {
  const me = personOf(request);
  if (me.id === id || me.role === 'administrator') return;
  const cohorts = me.role === 'trainer' ? await cohortsOf(db, me) : [];
  for (const cohort of cohorts) if (await isMember(db, cohort.id, id)) return;
  throw absent();
}
