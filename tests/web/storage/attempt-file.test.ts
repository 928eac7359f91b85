import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Step } from '#core/attempt/attempt.ts';
import { canonicalJson } from '#core/basics/canonical-json.ts';
import { requireOk } from '#core/basics/result.ts';
import { scenarioSchema } from '#core/scenario/scenario.ts';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import type { FileRefusal } from '#web/storage/file-refusal.ts';
import { largestAttemptFile, readAttemptFile } from '#web/storage/read-attempt-file.ts';
import { saveAsFile } from '#web/storage/save-attempt-file.ts';
import { sha256 } from '#web/storage/sha256.ts';
import { aStoredAttempt, withScenario } from './sample-attempt.ts';

const stored = aStoredAttempt();
const { name, text: sound } = await saveAsFile(stored);

async function refusalOf(text: string): Promise<FileRefusal> {
  const read = await readAttemptFile(text);
  if (read.ok) throw new Error('the file was accepted');
  return read.error;
}

/** The sound file with one field set (or removed); the checksum fits again, as a forger's would. */
async function forged(path: string, value?: unknown): Promise<string> {
  const file = JSON.parse(sound) as { sha256: string; content: unknown };
  const keys = path.split(/[.[\]]+/);
  const last = keys.pop() ?? '';
  let owner = file.content as Record<string, unknown>;
  for (const key of keys) owner = owner[key] as Record<string, unknown>;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  file.sha256 = await sha256(canonicalJson(file.content));
  return JSON.stringify(file, null, 1);
}

describe('a saved attempt', () => {
  test('comes back equal: steps, scores, notes, scenario and rubric', async () => {
    expect(await readAttemptFile(sound)).toEqual({ ok: true, value: stored });
    expect(await readAttemptFile(`\uFEFF${sound}`)).toEqual({ ok: true, value: stored });
  });

  test('has a name that any disk takes', () => {
    expect(name).toBe('doorstep-the-shed-2023-11-14-00000000.json');
  });

  test('comes back equal with nothing but its steps', async () => {
    const { record, ...rest } = stored;
    const bare: StoredAttempt = {
      ...rest,
      record: { head: record.head, status: 'running', fence: 0 },
    };
    const { text } = await saveAsFile(bare);
    expect(await readAttemptFile(text)).toEqual({ ok: true, value: bare });
  });

  test('comes back equal with a full scenario', async () => {
    const path = new URL('../../../scenarios/before-the-digger.yaml', import.meta.url);
    const scenario = scenarioSchema.parse(
      parse(readFileSync(path, 'utf8'), { schema: 'failsafe' }),
    );
    const steps: Step[] = [{ event: { type: 'heard' }, at: 1, elapsed: 1 }];
    const short = { ...stored, attempt: { ...stored.attempt, steps } };
    const full = await withScenario(short, scenario);
    const { text } = await saveAsFile(full);
    expect(text.length).toBeLessThan(largestAttemptFile / 2);
    expect(requireOk(await readAttemptFile(text), 'read')).toEqual(full);
  });

  test('keeps every trait that an author can write, to the hundredth', async () => {
    const traits = fc.record({
      sensitivity: fc.integer({ min: 60, max: 160 }),
      face: fc.integer({ min: 0, max: 100 }),
      falls: fc.integer({ min: 0, max: 500 }),
    });
    await fc.assert(
      fc.asyncProperty(traits, async ({ sensitivity, face, falls }) => {
        const scenario = structuredClone(stored.package.scenario);
        const { ma } = scenario.residents;
        if (!ma) throw new Error('the sample has no Ma');
        Object.assign(ma.mood, { sensitivity: sensitivity / 100, face: face / 100 });
        ma.falls = { 'p-let-finish': falls / 100 };
        const changed = await withScenario(stored, scenario);
        const { text } = await saveAsFile(changed);
        expect(requireOk(await readAttemptFile(text), 'read')).toEqual(changed);
      }),
      { numRuns: 40 },
    );
  });
});

describe('a file is refused with place, reason and advice in both languages', () => {
  test.each<[string, string, string, string | undefined]>([
    ['empty', '', 'syntax', '1:1'],
    ['cut off', sound.slice(0, sound.length / 2), 'syntax', undefined],
    ['text after the end', `${sound}x`, 'syntax', `${sound.split('\n').length}:1`],
    ['a page of the web', '<!doctype html>', 'syntax', '1:1'],
    ['a comma too many', '{\n "format": 1,\n}', 'syntax', '3:1'],
    ['a raw line break in a text', '{"a\nb": 1}', 'syntax', '1:2'],
    ['a bad escape', '{"a": "\\x"}', 'syntax', '1:7'],
    ['single quotes', "{'format': 1}", 'syntax', '1:2'],
    ['not a number', '{"a": NaN}', 'syntax', '1:7'],
    ['a leading zero', '{"a": 01}', 'syntax', '1:8'],
    ['a number beyond range', '{\n  "a": 1e999}', 'number-too-large', '2:8'],
    ['a name twice', '{"a": 1,\n "a": 2}', 'double-key', '2:2'],
    ['a name twice, once escaped', '{"a": 1, "\\u0061": 2}', 'double-key', '1:10'],
    ['__proto__', '{"__proto__": {"admin": true}}', 'forbidden-key', '1:2'],
    ['constructor', '{"a": {"constructor": 1}}', 'forbidden-key', '1:8'],
    ['half a character', '{"a": "\\ud83d"}', 'broken-character', '1:7'],
    ['bottomless nesting', '['.repeat(100_000), 'too-deep', '1:65'],
    ['null', 'null', 'not-an-attempt', undefined],
    ['a list', '[1, 2]', 'not-an-attempt', undefined],
    ['another JSON file', '{"name": "x", "version": "1"}', 'not-an-attempt', undefined],
    ['a later format', '{"format": "doorstep-attempt-file/2"}', 'newer-format', undefined],
    ['only the format', '{"format": "doorstep-attempt-file/1"}', 'shape', '1:1'],
    ['too large', `${sound}${' '.repeat(largestAttemptFile)}`, 'too-large', undefined],
    ['too large in bytes only', '字'.repeat(largestAttemptFile / 2), 'too-large', undefined],
  ])('%s', async (_what, text, fault, place) => {
    const refusal = await refusalOf(text);
    expect(refusal.fault).toBe(fault);
    if (place) expect(`${refusal.place?.line}:${refusal.place?.column}`).toBe(place);
    expect(refusal.message.en).toMatch(/\. .+\.$/);
    expect(refusal.message.zh).toMatch(/[\u4e00-\u9fff].*。.*。$/);
  });

  test.each<[string, string, unknown, string, string]>([
    ['a time as text', 'attempt.steps[2].at', '5', 'shape', 'attempt.steps[2].at'],
    ['a half millisecond', 'attempt.steps[2].at', 0.5, 'shape', 'attempt.steps[2].at'],
    [
      'an unknown event',
      'attempt.steps[0].event.type',
      'win',
      'shape',
      'attempt.steps[0].event.type',
    ],
    ['an extra field', 'attempt.admin', true, 'shape', 'attempt'],
    ['a missing rubric', 'rubric', undefined, 'shape', 'rubric'],
    ['a score above 100', 'summary.scores.patience', 101, 'shape', 'summary.scores.patience'],
    ['an unknown verdict', 'summary.verdict', 'great', 'shape', 'summary.verdict'],
    ['a scenario without beats', 'scenario.beats', undefined, 'shape', 'scenario.beats'],
    ['a beat with an odd id', 'scenario.beats.Über', {}, 'shape', 'scenario.beats.Über'],
    [
      '2,001 steps',
      'attempt.steps',
      Array(2001).fill(stored.attempt.steps[0]),
      'shape',
      'attempt.steps',
    ],
    ['another scenario', 'attempt.scenario', 'other', 'other-scenario', 'attempt.scenario'],
    ['residents that are none', 'scenario.residents', 5, 'shape', 'scenario.residents'],
    ['a resident that is none', 'scenario.residents.ma', null, 'shape', 'scenario.residents.ma'],
    [
      'a trait out of bounds',
      'scenario.residents.ma.mood.sensitivity',
      900,
      'shape',
      'scenario.residents.ma.mood.sensitivity',
    ],
    [
      'a choice that is not offered',
      'attempt.steps[3].event.choice',
      'bribe',
      'unknown-id',
      'attempt.steps[3].event',
    ],
    [
      'a fact nobody can note',
      'attempt.steps[2].event.fact',
      'tostring',
      'unknown-id',
      'attempt.steps[2].event',
    ],
  ])('%s, with a checksum that fits', async (_what, at, value, fault, path) => {
    const refusal = await refusalOf(await forged(at, value));
    expect(refusal.fault).toBe(fault);
    expect(refusal.path).toBe(`content.${path}`);
    expect(refusal.message.en).toContain(`line ${refusal.place?.line}`);
    expect(refusal.message.zh).toContain(`第 ${refusal.place?.line} 行`);
  });

  test('the place is that of the field itself', async () => {
    const text = await forged('attempt.steps[2].at', '5');
    const line = text.split('\n').findIndex((it) => it.includes('"at": "5"')) + 1;
    expect((await refusalOf(text)).place).toEqual({ line, column: 6 });
  });

  test('the words are pinned', async () => {
    const text = await forged('attempt.steps[2].at', '5');
    expect((await refusalOf(text)).message).toMatchInlineSnapshot(`
      {
        "en": "The file does not say what it should (line 36, column 6, content.attempt.steps[2].at): a number was expected. Save the attempt again where it was practised, and open that file unchanged.",
        "zh": "文件内容不符合格式（第 36 行第 6 列，content.attempt.steps[2].at）：应为数字。请在原来练习的浏览器中重新保存一次，并原样打开该文件。",
      }
    `);
  });
});

test('a change to any value that leaves the shape whole is noticed', async () => {
  const digits = [...sound.matchAll(/(?<=: )\d/g)].map((match) => match.index);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...digits),
      fc.constantFrom(...'123456789'),
      async (at, digit) => {
        fc.pre(sound[at] !== digit);
        const read = await readAttemptFile(sound.slice(0, at) + digit + sound.slice(at + 1));
        expect(read.ok).toBe(false);
      },
    ),
    { numRuns: 60 },
  );
});

test('no broken file crashes the reader or keeps it busy', async () => {
  const place = fc.nat({ max: sound.length });
  const piece = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom('{', '}', '[', '"', ',', '\\'),
  );
  const broken = fc.tuple(place, place, piece).map(([from, length, put]) => {
    return sound.slice(0, from) + put + sound.slice(from + (length % 50));
  });
  await fc.assert(
    fc.asyncProperty(fc.oneof(broken, fc.string()), async (text) => {
      const before = performance.now();
      const read = await readAttemptFile(text);
      expect(performance.now() - before).toBeLessThan(2000);
      if (!read.ok) expect(read.error.message.zh).toMatch(/。$/);
    }),
    { numRuns: 150 },
  );
});

test.each([
  ['a million brackets', `{"a":${'[],'.repeat(600_000)}`],
  ['one long text', `{"format":"${'\\u0041'.repeat(300_000)}"}`],
  [
    'a hundred thousand names',
    `{${Array.from({ length: 100_000 }, (_, i) => `"k${i}":1`).join()}}`,
  ],
])('%s are refused within two seconds', async (_what, text) => {
  const before = performance.now();
  await refusalOf(text);
  expect(performance.now() - before).toBeLessThan(2000);
});

test('nothing is written to the prototype of all objects', async () => {
  await refusalOf('{"format": "doorstep-attempt-file/1", "__proto__": {"admin": true}}');
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});
