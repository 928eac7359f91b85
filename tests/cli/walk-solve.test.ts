import { describe, expect, it } from 'vitest';
import { smallFiles, smallScenario, smallWalkthroughs } from './small-scenario.ts';
import { run } from './terminal-in-memory.ts';

const walked = (walkthroughs: string, args: string[] = []) =>
  run(['walk', ...args], { ...smallFiles, 'scenarios/small.walkthrough.yaml': walkthroughs });

describe('walk', () => {
  it('passes where everything expected is found and everything is visited', async () => {
    const { code, out } = await run(['walk'], smallFiles);
    expect(out).toContain(
      'Walked 3 walkthroughs of 1 scenario: all passed, every beat and ending visited.',
    );
    expect(code).toBe(0);
  });

  it.each([
    ['the ending', 'ending: fourth', 'ending: settled', 'it ends in "fourth", expected "settled"'],
    ['the verdict', 'verdict: good', 'verdict: mixed', 'the verdict is good, expected mixed'],
    ['a score', '{lte: 10}', '{gte: 60}', 'follow-through is 0, expected >= 60'],
    [
      'a move',
      'hold, seat',
      'write',
      'move 1 (write) is not open in "window"; open there: seat, scold',
    ],
  ])('fails when %s is another', async (_what, was, is, words) => {
    const { code, out } = await walked(smallWalkthroughs.replace(was, is));
    expect(code).toBe(1);
    expect(out).toContain(words);
  });

  it('fails when a run stops before an ending', async () => {
    const { code, out } = await walked(
      smallWalkthroughs.replace('hold, seat, leave', 'hold, seat'),
    );
    expect(code).toBe(1);
    expect(out).toContain(
      'the conversation is still going on in "plan"; expected the ending "fourth"',
    );
  });

  it('names beats and endings that no walkthrough visits', async () => {
    const [first] = smallWalkthroughs.split('- name: "by');
    const { code, out } = await walked(first!, ['--json']);
    const read = JSON.parse(out);
    expect(code).toBe(1);
    expect(read.passed).toBe(false);
    expect(read.scenarios[0].walkthroughs.map((it: { passed: boolean }) => it.passed)).toEqual([
      true,
    ]);
    expect(read.scenarios[0]).toMatchObject({
      unvisitedBeats: [],
      unvisitedEndings: ['broken', 'fourth'],
    });
  });

  it('misses a walkthrough file, and a scenario beside one', async () => {
    const alone = await run(['walk', 'a'], { 'a/small.yaml': smallScenario });
    expect(alone.code).toBe(1);
    expect(alone.err).toContain('a/small.walkthrough.yaml:1:1 error missing-file');
    expect(alone.out).toBe('Walked 0 walkthroughs of 0 scenarios: 1 file could not be used.\n');
    const orphan = await run(['walk', 'a'], { 'a/small.walkthrough.yaml': smallWalkthroughs });
    expect(orphan.code).toBe(1);
    expect(orphan.err).toContain('a/small.yaml:1:1 error missing-file');
  });
});

describe('solve', () => {
  it('prints one JSON object a line with everything tuning needs, and nothing else', async () => {
    const files = {
      'a.yaml': smallScenario,
      'b.yaml': smallScenario.replace('id: small', 'id: b'),
    };
    const { code, out, err } = await run(['solve', 'a.yaml', 'b.yaml', '--json'], files);
    const [first, second, ...more] = out
      .trimEnd()
      .split('\n')
      .map((it) => JSON.parse(it));
    expect(code).toBe(0);
    expect(more).toEqual([]);
    expect(second.scenario).toBe('b');
    expect(err).toBe('Solved 2 scenarios.\n');
    expect(first).toMatchObject({ scenario: 'small', bestEnding: 'settled', bestVerdict: 'good' });
    expect(first.bestLine).toEqual([{ note: 'noon' }, 'seat', 'write']);
    const dimensions = Object.values(first.dimensions) as { par: number; chance: number }[];
    expect(dimensions.reduce((sum, it) => sum + it.par, 0)).toBe(first.par);
    expect(dimensions.reduce((sum, it) => sum + it.chance, 0)).toBeCloseTo(first.chance, 2);
    expect(first.chance).toBeLessThan(first.par);
    expect(first.bound).toBeGreaterThanOrEqual(first.par);
    for (const key of ['states', 'ms', 'statesPerSecond', 'standardError']) {
      expect(first[key]).toEqual(expect.any(Number));
    }
  });

  it('tells the best line in the words of the choices, in the language asked for', async () => {
    const { out } = await run(['solve', 'a.yaml'], { 'a.yaml': smallScenario });
    expect(out).toContain('“Please sit down first.”');
    expect(out).toContain('= settled (good): Settled');
    const zh = await run(['solve', 'a.yaml', '--lang', 'zh'], { 'a.yaml': smallScenario });
    expect(zh.out).toContain('“您先坐下。”');
    expect(zh.out).toContain('求解了 1 个情境。');
  });

  it('costs in the table add up by dimension, and the best line costs nothing', async () => {
    const { out } = await run(['solve', 'a.yaml', '--json', '--table'], {
      'a.yaml': smallScenario,
    });
    const { decisions } = JSON.parse(out);
    expect(decisions.map((it: { beat: string }) => it.beat)).toEqual(['window', 'plan']);
    for (const { alternatives } of decisions) {
      for (const { best, cost, costs } of alternatives) {
        expect(costs.reduce((sum: number, it: number) => sum + it, 0)).toBe(cost);
        expect(cost).toBeGreaterThanOrEqual(0);
        if (best) expect(cost).toBe(0);
      }
    }
    const text = await run(['solve', 'a.yaml', '--table'], { 'a.yaml': smallScenario });
    expect(text.out).toMatch(/\* seat\s+0\s+0\s+0\s+0\s+0\s+d-find-true-part/);
  });

  it('says which file cannot be solved and solves the others', async () => {
    const { code, out, err } = await run(['solve', 'gone.yaml', 'a.yaml', '--json'], {
      'a.yaml': smallScenario,
    });
    expect(code).toBe(1);
    expect(JSON.parse(out).scenario).toBe('small');
    expect(err).toContain('gone.yaml:1:1 error missing-file');
  });
});

it('machine prints the statechart as JSON', async () => {
  const { code, out } = await run(['machine', 'a.yaml'], { 'a.yaml': smallScenario });
  const config = JSON.parse(out);
  expect(code).toBe(0);
  expect(config.initial).toBe('window');
  expect(Object.keys(config.states)).toEqual(['window', 'plan', 'settled', 'broken', 'fourth']);
});
