import type { FastifyInstance } from 'fastify';
import type { AttemptProgress, ProgressReply } from '#core/academy/progress.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { shownPeople } from '../auth/shown-people.ts';
import { pinnedBy } from '../db/assignments.ts';
import { recruitsOf } from '../db/people.ts';
import { eventsOf, newestAttempts } from '../db/progress.ts';
import { Recent } from '../recent.ts';
import { type Reached, reachedIn } from '../verify/reached-in.ts';
import { ownAssignment } from './assignments.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
/** Running attempts that are remembered, so that only those that moved are played again. */
const most = 5000;

/** Who is where while a cohort plays. It shows nothing of how anybody fares: that is for the results. */
export function progressRoutes(app: FastifyInstance, academy: Academy): void {
  const { db } = academy;
  const reached = new Recent<Reached>(most);

  app.get('/api/assignments/:id/progress', staff, async (request): Promise<ProgressReply> => {
    const { assignment, row, cohortId } = await ownAssignment(db, request);
    const attempts = await newestAttempts(db, assignment.id);
    const running = attempts.filter(({ ended_at }) => ended_at === null);
    const moved = running.filter((it) => reached.get(nameOf(it)) === undefined);
    if (moved.length > 0) {
      const pinned = await pinnedBy(db, row);
      const events = await eventsOf(
        db,
        moved.map(({ id }) => id),
      );
      for (const it of moved) {
        const done = events.get(it.id)?.slice(0, it.steps) ?? [];
        const now = reachedIn({ ...pinned, variant: it.head.variant }, done);
        if (now) reached.keep(nameOf(it), now);
      }
    }
    const progress = new Map(
      attempts.map((it): [string, AttemptProgress] => {
        const now = it.ended_at === null ? reached.get(nameOf(it)) : undefined;
        return [
          it.person_id,
          {
            number: it.number,
            startedAt: it.started_at.getTime(),
            endedAt: it.ended_at?.getTime() ?? null,
            heardAt: (it.heard_at ?? it.started_at).getTime(),
            beat: now?.beat ?? null,
            decisions: now?.decisions ?? null,
          },
        ];
      }),
    );
    const { all } = await shownPeople(academy, personOf(request));
    const recruits = all(await recruitsOf(db, cohortId));
    return {
      assignment,
      now: Date.now(),
      recruits: recruits.map((recruit) => ({
        recruit,
        attempt: progress.get(recruit.id) ?? null,
      })),
    };
  });
}

/** Steps are only ever added, so that their number says which ones they are. */
function nameOf({ id, steps }: { id: string; steps: number }): string {
  return `${id} ${steps}`;
}
