import type { ClassRunReply } from '#core/academy/class-run.ts';
import type { AttemptHead } from '#core/attempt/attempt.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';

/** A class run in the shape in which stage and debrief know a run; this device keeps nothing of it. */
export function storedRun({ run, steps, package: pinned }: ClassRunReply): StoredAttempt {
  const head: AttemptHead = {
    ...{ format: 'doorstep-attempt/1', id: run.id, scenario: run.scenario },
    ...{ revision: run.revision, rubric: run.rubric, engine: engineVersion },
    ...{ mode: 'practice', pace: 'untimed', language: 'en', startedAt: run.openedAt },
  };
  return {
    attempt: { ...head, steps },
    record: {
      ...{ head, fence: 0, status: run.endedAt === null ? 'running' : 'ended' },
      // A class has no own view to write down before the scores.
      selfRating: {},
    },
    package: pinned,
  };
}
