import type { AttemptHead } from '#core/attempt/attempt.ts';
import { engineVersion } from '#core/conversation/engine-version.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';

/** The head of a new attempt, pinned to the very texts it begins with. */
export function newHead(
  pinned: AttemptPackage,
  wish: Pick<AttemptHead, 'mode' | 'pace' | 'language' | 'variant'>,
): AttemptHead {
  return {
    format: 'doorstep-attempt/1',
    id: randomId(),
    scenario: pinned.scenario.id,
    revision: pinned.revision,
    rubric: pinned.rubricRevision,
    engine: engineVersion,
    ...wish,
    startedAt: Date.now(),
  };
}

/** 128 random bits as 32 hex digits. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (it) => it.toString(16).padStart(2, '0')).join('');
}
