import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { AttemptHead, Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { type Rubric, rubricSchema } from '#core/rubric/rubric.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import type { AttemptPackage, StoredAttempt } from '#web/storage/attempt-record.ts';
import { sha256 } from '#web/storage/sha256.ts';

const target = 'good-end';

/** A scenario with decimals in every place where the schema reads them. */
export const sampleScenario: Scenario = scenarioSchema.parse({
  format: 'doorstep/1',
  id: 'the-shed',
  title: { en: 'The shed', zh: '小棚屋' },
  situation: 'demolition',
  difficulty: 2,
  minutes: 5,
  briefing: { setting: 'A yard.', aims: ['Listen.'] },
  residents: {
    ma: {
      name: { en: 'Ma', zh: '马' },
      about: 'Lives here.',
      mood: { agitation: 60, trust: 20, sensitivity: '1.15', face: 0.57, capacity: '0.9' },
      rises: { 'd-lecture': 1.29 },
      falls: { 'p-let-finish': '0.07' },
    },
  },
  facts: { 'old-permit': 'A permit of 1987.' },
  start: 'door',
  beats: {
    door: {
      lines: [{ ma: 'What now?', cue: { face: 'wary' } }],
      choices: {
        ask: { say: 'May I hear what happened?', why: 'It opens.', target },
        push: { say: 'It must go today.', why: 'It closes.', again: true, target },
      },
    },
  },
  endings: {
    'good-end': { verdict: 'good', title: 'Tea', text: 'Tea.', friday: 'Done.', tonight: {} },
  },
});

/** The real rubric: the largest thing that is pinned. */
export const sampleRubric: Rubric = rubricSchema.parse(
  parse(readFileSync(new URL('../../../scenarios/rubric.yaml', import.meta.url), 'utf8')),
);

/** A scenario and the real rubric under their revisions. */
export async function packageOf(scenario: Scenario): Promise<AttemptPackage> {
  const [revision, rubricRevision] = await Promise.all(
    [scenario, sampleRubric].map((value) => sha256(canonicalJson(value))),
  );
  if (!revision || !rubricRevision) throw new Error('two values have two revisions');
  return { revision, scenario, rubricRevision, rubric: sampleRubric };
}

export const samplePackage = await packageOf(sampleScenario);

/** The same attempt made with another scenario. */
export async function withScenario(
  stored: StoredAttempt,
  scenario: Scenario,
): Promise<StoredAttempt> {
  const pinned = await packageOf(scenario);
  const changes = { scenario: scenario.id, revision: pinned.revision };
  const head = { ...stored.record.head, ...changes };
  return {
    attempt: { ...stored.attempt, ...changes },
    record: { ...stored.record, head },
    package: pinned,
  };
}

/** The head of attempt number `n`. */
export function aHead(n = 1, changes: Partial<AttemptHead> = {}): AttemptHead {
  return {
    format: 'doorstep-attempt/1',
    id: n.toString(16).padStart(32, '0'),
    scenario: 'the-shed',
    revision: samplePackage.revision,
    rubric: samplePackage.rubricRevision,
    engine: '1',
    mode: 'practice',
    pace: 'normal',
    language: 'en',
    startedAt: 1_700_000_000_000 + n,
    ...changes,
  };
}

/** Step number `index` of a sample run: all four kinds of event in turn. */
export function aStep(index: number): Step {
  const events = [
    { type: 'heard' },
    { type: 'hold' },
    { type: 'note', fact: 'old-permit' },
    { type: 'choose', choice: 'push' },
  ] as const;
  const event = events[index % events.length] ?? events[0];
  return { event, at: 1_700_000_000_000 + index * 1000, elapsed: index * 1000 };
}

/** An ended attempt with everything that can be kept of it. */
export function aStoredAttempt(n = 1, steps = 4): StoredAttempt {
  const head = aHead(n);
  return {
    attempt: { ...head, steps: Array.from({ length: steps }, (_, i) => aStep(i)) },
    record: {
      head,
      status: 'ended',
      fence: 0,
      closedAt: head.startedAt + 60_000,
      summary: {
        ending: 'good-end',
        verdict: 'good',
        scores: { patience: 71.25, 'follow-through': 0 },
        engine: '1',
      },
      selfRating: { patience: 3 },
      jottings: 'She mentioned 1987. 她提到了一九八七年。',
    },
    package: samplePackage,
  };
}
