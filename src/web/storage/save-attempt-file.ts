import { canonicalJson } from '#core/basics/canonical-json.ts';
import type { StoredAttempt } from './attempt-record.ts';
import { sha256 } from './sha256.ts';

export const attemptFileFormat = 'doorstep-attempt-file/1';

/** A file to hand to the browser's download. */
export interface SavedFile {
  name: string;
  text: string;
}

/**
 * The attempt as one file that needs nothing else to be opened again: steps, scenario, rubric.
 * Works on what is on the screen and needs no storage, so that it works when storage fails.
 */
export async function saveAsFile(stored: StoredAttempt): Promise<SavedFile> {
  const { status, closedAt, summary, selfRating, jottings } = stored.record;
  const content = {
    attempt: stored.attempt,
    status,
    closedAt,
    summary,
    selfRating,
    jottings,
    scenario: stored.package.scenario,
    rubric: stored.package.rubric,
  };
  const file = {
    format: attemptFileFormat,
    sha256: await sha256(canonicalJson(content)),
    content,
  };
  return { name: fileName(stored), text: `${JSON.stringify(file, null, 1)}\n` };
}

function fileName({ attempt }: StoredAttempt): string {
  const day = new Date(attempt.startedAt).toISOString().slice(0, 10);
  return `doorstep-${attempt.scenario}-${day}-${attempt.id.slice(0, 8)}.json`;
}
