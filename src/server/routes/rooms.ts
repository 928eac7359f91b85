import type { FastifyInstance } from 'fastify';
import { confirmSittingSchema, type Sitting } from '#core/academy/exam.ts';
import type { Academy } from '../academy.ts';
import { personOf } from '../auth/access.ts';
import { Refusal } from '../auth/refusal.ts';
import { newCode, newId } from '../auth/secret.ts';
import { record } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { lockUnclosedSitting, sittingsOf, vouchFor } from '../db/sittings.ts';
import { ownAssignment } from './assignments.ts';

const staff = { config: { access: ['trainer', 'administrator'] as const } };
/** A morning with several groups (ms). */
const roomLasts = 4 * 60 * 60 * 1000;
const codeLength = 6;

interface RoomReply {
  /** Newest first. */
  sittings: Sitting[];
}

/** The room of a supervised assignment: opened, closed and vouched for by staff. */
export function roomRoutes(app: FastifyInstance, { db }: Academy): void {
  app.get('/api/assignments/:id/room', staff, async (request): Promise<RoomReply> => {
    const { row } = await ownAssignment(db, request);
    return roomOf(db, row.id);
  });

  // A room that is open stays as it is; one whose time is over goes on under a new code.
  app.post('/api/assignments/:id/room', staff, async (request): Promise<RoomReply> => {
    const { row } = await ownAssignment(db, request);
    if (!row.supervised) throw new Refusal(409, 'not-supervised');
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      // Two trainers may open at once: the second one finds what the first has opened.
      await transaction
        .selectFrom('assignments')
        .select('id')
        .where('id', '=', row.id)
        .forUpdate()
        .execute();
      const known = await lockUnclosedSitting(transaction, row.id);
      if (known && known.open_until.getTime() > Date.now()) return;
      const way = { code: newCode(codeLength), open_until: new Date(Date.now() + roomLasts) };
      const sitting = known?.id ?? newId();
      if (known) {
        await transaction.updateTable('sittings').set(way).where('id', '=', known.id).execute();
      } else {
        await transaction
          .insertInto('sittings')
          .values({ id: sitting, assignment_id: row.id, opened_by: actor, ...way })
          .execute();
      }
      await record(transaction, {
        ...{ actor, action: 'room-opened', subject: row.id, detail: { sitting } },
      });
    });
    return roomOf(db, row.id);
  });

  app.delete('/api/assignments/:id/room', staff, async (request): Promise<RoomReply> => {
    const { row } = await ownAssignment(db, request);
    await db.transaction().execute(async (transaction) => {
      const sitting = await lockUnclosedSitting(transaction, row.id);
      if (!sitting) return;
      await transaction
        .updateTable('sittings')
        .set({ closed_at: new Date() })
        .where('id', '=', sitting.id)
        .execute();
      await record(transaction, {
        ...{ actor: personOf(request).id, action: 'room-closed', subject: row.id },
        detail: { sitting: sitting.id },
      });
    });
    return roomOf(db, row.id);
  });

  app.post('/api/assignments/:id/room/confirm', staff, async (request): Promise<RoomReply> => {
    const { row } = await ownAssignment(db, request);
    const { sitting: id } = confirmSittingSchema.parse(request.body);
    const { id: actor } = personOf(request);
    await db.transaction().execute(async (transaction) => {
      const sitting = await transaction
        .selectFrom('sittings')
        .selectAll()
        .where('id', '=', id)
        .where('assignment_id', '=', row.id)
        .forUpdate()
        .executeTakeFirst();
      if (!sitting) throw new Refusal(409, 'room-changed');
      if (sitting.closed_at === null) throw new Refusal(409, 'room-still-open');
      if (sitting.confirmed_at !== null) return;
      const attempts = await vouchFor(transaction, id, actor);
      await record(transaction, {
        ...{ actor, action: 'sitting-confirmed', subject: row.id },
        detail: { sitting: id, attempts },
      });
    });
    return roomOf(db, row.id);
  });
}

async function roomOf(db: Database, assignmentId: string): Promise<RoomReply> {
  return { sittings: await sittingsOf(db, assignmentId) };
}
