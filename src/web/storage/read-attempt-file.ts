import '#core/basics/zod-without-eval.ts';

import { z } from 'zod';
import { type Attempt, attemptSchema } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { type ParsedJson, parseJson } from '#core/basics/parse-json.ts';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { rubricSchema } from '#core/rubric/rubric.ts';
import { verdicts } from '#core/scenario/ending.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { attemptStatuses, longestJottings, type StoredAttempt } from './attempt-record.ts';
import { explainIssue } from './explain-issue.ts';
import { type FileFault, type FileRefusal, refuseFile } from './file-refusal.ts';
import { attemptFileFormat } from './save-attempt-file.ts';
import { sha256 } from './sha256.ts';

/** Largest file that is read, in bytes. Look at `file.size` before reading the file. */
export const largestAttemptFile = 2 * 1024 * 1024;

const levels = (most: number) =>
  z.partialRecord(z.enum(dimensions), z.number().min(0).max(most)).optional();

const fileSchema = z.strictObject({
  format: z.literal(attemptFileFormat),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  content: z.strictObject({
    attempt: attemptSchema,
    status: z.enum(attemptStatuses),
    closedAt: z.int().min(0).optional(),
    summary: z
      .strictObject({
        ending: z.string().max(64),
        verdict: z.enum(verdicts),
        scores: levels(100).unwrap(),
        engine: z.string().max(32),
      })
      .optional(),
    selfRating: levels(5),
    jottings: z.string().max(longestJottings).optional(),
    scenario: scenarioSchema,
    rubric: rubricSchema,
  }),
});
type Content = z.infer<typeof fileSchema>['content'];

/**
 * Reads a file that `saveAsFile` wrote. It may come from anywhere: nothing in it is believed
 * before its size, its JSON, every field, its checksum and its references have been checked.
 * The checksum finds accidents, not forgers; only a replay shows what an attempt is worth.
 */
export async function readAttemptFile(text: string): Promise<Result<StoredAttempt, FileRefusal>> {
  if (text.length > largestAttemptFile || new Blob([text]).size > largestAttemptFile) {
    return fail(refuseFile('too-large'));
  }
  const parsed = parseJson(text.replace(/^\uFEFF/, ''));
  if (!parsed.ok) return fail(refuseFile(parsed.error.fault, { place: parsed.error.place }));
  const format = (parsed.value.value as { format?: unknown } | null)?.format;
  if (format !== attemptFileFormat) return fail(refuseFormat(format));
  const read = fileSchema.safeParse(parsed.value.value);
  if (!read.success) return fail(refuseShape(read.error.issues, parsed.value));
  // What is hashed is what stands in the file, not what the schemas of today make of it.
  const written = (parsed.value.value as { content: Content }).content;
  if ((await sha256(canonicalJson(written))) !== read.data.sha256)
    return fail(refuseFile('changed'));
  const { content } = read.data;
  if (content.attempt.scenario !== content.scenario.id) {
    const path = ['content', 'attempt', 'scenario'];
    return fail(refuseAt('other-scenario', path, parsed.value));
  }
  const stranger = findStranger(content.attempt, content.scenario);
  if (stranger) return fail(refuseAt('unknown-id', stranger, parsed.value));
  return ok(storedAttempt(content));
}

function refuseFormat(format: unknown): FileRefusal {
  const isLater = typeof format === 'string' && /^doorstep-attempt-file\/\d{1,6}$/.test(format);
  return refuseFile(isLater ? 'newer-format' : 'not-an-attempt');
}

function refuseShape(issues: readonly z.core.$ZodIssue[], json: ParsedJson): FileRefusal {
  const issue = issues[0];
  if (!issue) return refuseFile('shape');
  // The place of an extra field is where that field stands, not where its owner begins.
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const place = json.placeOf([...issue.path, ...extra]);
  return refuseFile('shape', { place, path: issue.path, detail: explainIssue(issue) });
}

/** The path of the first thing carried or done that its scenario knows nothing of. */
function findStranger(attempt: Attempt, scenario: Scenario): PropertyKey[] | undefined {
  const { twin = false, carried = [] } = attempt.variant ?? {};
  const unknown = carried.findIndex((it) => !Object.hasOwn(scenario.carried, it));
  if (unknown >= 0) return ['content', 'attempt', 'variant', 'carried', unknown];
  if (twin && scenario.twin === undefined) return ['content', 'attempt', 'variant', 'twin'];
  const beats = Object.values(scenario.beats);
  const choices = new Set(beats.flatMap((beat) => Object.keys(beat.choices ?? {})));
  const index = attempt.steps.findIndex(({ event }) => {
    if (event.type === 'choose') return !choices.has(event.choice);
    return event.type === 'note' && !Object.hasOwn(scenario.facts, event.fact);
  });
  return index < 0 ? undefined : ['content', 'attempt', 'steps', index, 'event'];
}

function refuseAt(fault: FileFault, path: PropertyKey[], json: ParsedJson): FileRefusal {
  return refuseFile(fault, { place: json.placeOf(path), path });
}

function storedAttempt(content: Content): StoredAttempt {
  const { attempt, scenario, rubric, status, ...rest } = content;
  const { steps: _steps, ...head } = attempt;
  const given = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    attempt,
    record: { head, status, fence: 0, ...Object.fromEntries(given) },
    package: { revision: attempt.revision, scenario, rubricRevision: attempt.rubric, rubric },
  };
}
