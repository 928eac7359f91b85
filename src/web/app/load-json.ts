import { lawFile, rubricFile, scenarios } from 'virtual:scenarios';
import { fail, ok, type Result } from '#core/basics/result.ts';
import type { Law } from '#core/rubric/law.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { PackageFailure } from '#web/player/player-context.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';

type RubricFile = { revision: string; rubric: Rubric };

/** The law cards that come with Doorstep. */
export function loadLaw(): Promise<Result<Law, PackageFailure>> {
  return loadJson<Law>(lawFile.url);
}

/** The rubric that comes with Doorstep. */
export function loadRubric(): Promise<Result<RubricFile, PackageFailure>> {
  return loadJson<RubricFile>(rubricFile.url);
}

/** A scenario that comes with Doorstep, with the rubric. */
export async function loadShipped(
  idOrRevision: string,
): Promise<Result<AttemptPackage, PackageFailure>> {
  const entry = scenarios.find((it) => it.id === idOrRevision || it.revision === idOrRevision);
  if (!entry) return fail('unknown');
  const [scenario, rubric] = await Promise.all([
    loadJson<{ revision: string; scenario: Scenario }>(entry.url),
    loadRubric(),
  ]);
  if (!scenario.ok) return scenario;
  if (!rubric.ok) return rubric;
  return ok({
    ...scenario.value,
    rubricRevision: rubric.value.revision,
    rubric: rubric.value.rubric,
  });
}

/** These files are written by our own build and named after their content: their shape is known. */
async function loadJson<Value>(url: string): Promise<Result<Value, PackageFailure>> {
  try {
    const reply = await fetch(url);
    return reply.ok ? ok((await reply.json()) as Value) : fail('unreachable');
  } catch {
    return fail('unreachable');
  }
}
