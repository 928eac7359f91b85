import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallScenario } from './small-scenario.ts';
import { run } from './terminal-in-memory.ts';

const files = { 'a.yaml': smallScenario };
const play = (typed: readonly string[], ...args: string[]) =>
  run(['play', 'a.yaml', ...args], files, { typed });

it('plays a careful conversation to its debrief', async () => {
  const { code, out, err } = await play(['', '', '1', 'n', '', '1']);
  expect(err).toBe('');
  expect(code).toBe(0);
  expect(out).toContain('Ma: Third time.');
  expect(out).toContain('(She smooths the form.)');
  expect(out).toContain('Written down:\n  1. Noon tomorrow');
  expect(out).toContain('## The end: Settled');
  expect(out).toContain('The phone rings.');
  expect(out).toContain('He wrote it down.');
  expect(out).toContain('It ended well');
  expect(out).toMatch(/Follow-through +100 +very good/);
  expect(out).toContain('No line gave anything away: this was a best line.');
  expect(out).not.toContain('They will laugh.');
});

it('a choice that needs a note is shown only once the note is taken', async () => {
  const { out } = await play(['', '', '1', '', 'n', 'q']);
  const [before, after] = out.split('Written down:');
  expect(before).not.toContain('I write it down for noon.');
  expect(after).toContain('I write it down for noon.');
});

it('cutting in costs, and the debrief says what had been better', async () => {
  const { out } = await play(['c', 'c 2', 'c1']);
  expect(out).toContain('You cut in.');
  expect(out).toContain('## The end: A promise');
  expect(out).toContain('hear the person out first; “Please sit down first.”');
  expect(out).toContain('It is over her head.');
});

it('holding is once a visit, and speaking people are heard first', async () => {
  const { out } = await play(['h', '2', '', '', 'h', 'h', 'zzz', '7', '?', 'r', 'q']);
  expect(out.split('They are still speaking').length - 1).toBe(2);
  expect(out).toContain('Nobody says anything.');
  expect(out).toContain('You have held the silence already');
  expect(out).toContain('"zzz" is no key here.');
  expect(out).toContain('There is no such number here: 1 to 2.');
  expect(out).toContain('Stopped before the end; nothing is scored.');
});

it('speaks Chinese, full-width digits included', async () => {
  const { out } = await play(['', '', '１', 'ｎ', '', '１'], '--lang', 'zh');
  expect(out).toContain('马姐: 第三趟了。');
  expect(out).toContain('## 结局: 办好了');
  expect(out).toContain('走到了结局。');
});

it('a seed gives the choices another order, the same one every time', async () => {
  const orders = await Promise.all(
    ['1', '2', '3', '4', '5', '6'].map(async (seed) => {
      const { out } = await play(['', '', 'q'], '--seed', seed);
      expect((await play(['', '', 'q'], '--seed', seed)).out).toBe(out);
      return out.includes('1. “Please');
    }),
  );
  expect(new Set(orders)).toEqual(new Set([true, false]));
});

it('whatever is typed, it ends or stops, and never shows a control character', {
  timeout: 60_000,
}, async () => {
  const key = fc.oneof(
    fc.constantFrom(
      '',
      '1',
      '2',
      '3',
      'h',
      'n',
      'n 1',
      'c',
      'c 1',
      'c 9',
      'r',
      '?',
      '0',
      '\u001b[A',
    ),
    fc.string({ unit: 'binary' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 30 }), async (typed) => {
      const { code, out } = await play(typed);
      expect(code).toBe(0);
      expect(out).toMatch(/(Played to its end|nothing is scored)\.\n$/);
      expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    }),
    { numRuns: 40 },
  );
});
