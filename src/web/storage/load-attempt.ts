import type { Step } from '#core/attempt/attempt.ts';
import { fail, ok } from '#core/basics/result.ts';
import type { StoredAttempt } from './attempt-record.ts';
import type { SetAside } from './quarantine.ts';
import { isFields, readPin, readRecord, readRubric, readStep } from './row-shape.ts';
import type { Row, Rows } from './rows.ts';
import type { Kept } from './storage-failure.ts';

interface RawAttempt {
  head: unknown;
  steps: Row[];
  pin: unknown;
  rubric: unknown;
}

/** Reads an attempt with what it is pinned to; what is damaged is set aside, not guessed at. */
export async function loadAttempt(
  rows: Rows,
  setAside: SetAside,
  id: string,
): Promise<Kept<StoredAttempt>> {
  const raw = await readRaw(rows, id);
  if (!raw.ok) return raw;
  if (raw.value === undefined) return fail({ kind: 'missing' });
  const { head, pin, rubric } = raw.value;
  const record = readRecord(id, head);
  const scenario = readPin(pin);
  const pinnedRubric = readRubric(rubric);
  if (!record || !scenario || !pinnedRubric) {
    const part = !record ? 'head' : !scenario ? 'pinned scenario' : 'pinned rubric';
    await setAside.attempt(id, part);
    return fail({ kind: 'corrupt', detail: part });
  }
  const steps = soundSteps(raw.value.steps);
  if (steps.length < raw.value.steps.length) await setAside.stepsFrom(id, steps.length);
  return ok({
    attempt: { ...record.head, steps },
    record,
    package: {
      revision: record.head.revision,
      scenario,
      rubricRevision: record.head.rubric,
      rubric: pinnedRubric,
    },
  });
}

function readRaw(rows: Rows, id: string): Promise<Kept<RawAttempt | undefined>> {
  return rows.read(['heads', 'steps', 'pins', 'rubrics'], async (transaction) => {
    const row = await transaction.get('heads', id);
    if (row === undefined) return ok(undefined);
    const head = isFields(row) && isFields(row.head) ? row.head : {};
    const [steps, pin, rubric] = await Promise.all([
      transaction.all('steps', id),
      transaction.get('pins', String(head.revision)),
      transaction.get('rubrics', String(head.rubric)),
    ]);
    return ok({ head: row, steps, pin, rubric });
  });
}

/** The steps up to the first that is damaged or missing. */
function soundSteps(rows: Row[]): Step[] {
  const steps: Step[] = [];
  for (const { key, value } of rows) {
    const step = readStep(value);
    if (!step || !Array.isArray(key) || key[1] !== steps.length) break;
    steps.push(step);
  }
  return steps;
}
