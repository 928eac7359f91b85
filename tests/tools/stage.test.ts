import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closingLine, one, runStages } from '../../tools/stage.mjs';
import { countsOf } from '../../tools/vitest-stage.mjs';

const stage = (name: string, passed: boolean, needs?: string) => ({
  name,
  ...(needs ? { needs } : {}),
  work: vi.fn(async () => one(passed)),
});

describe('the stages of npm test', () => {
  beforeEach(() => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    vi.mocked(process.stdout.write).mockRestore();
  });

  it('add up, one count for each that is not a test runner', async () => {
    const tests = {
      name: 'unit',
      work: async () => ({ passed: 40, failed: 2, skipped: 1 }),
    };
    const counts = await runStages([stage('types', true), tests]);
    expect(counts).toEqual({ passed: 41, failed: 2, skipped: 1, failures: [] });
  });

  it('go on after a failure', async () => {
    const later = stage('lint', true);
    const counts = await runStages([stage('types', false), later]);
    expect(later.work).toHaveBeenCalledOnce();
    expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0, failures: [] });
  });

  it('say every failure once more at the end, where a long output is read', async () => {
    const failures = ['tests/a.test.ts: adds up\n  expected 1 to be 2'];
    const tests = { name: 'unit', work: async () => ({ ...one(false), failures }) };
    await runStages([tests, stage('lint', true)]);
    expect(vi.mocked(process.stdout.write).mock.lastCall).toEqual([`\n${failures[0]}\n`]);
  });

  it('do not run what needs a stage that failed, and count it as failed', async () => {
    const browser = stage('browser', true, 'build');
    const counts = await runStages([stage('build', false), browser]);
    expect(browser.work).not.toHaveBeenCalled();
    expect(counts.failed).toBe(2);
  });

  it('count a stage that breaks as failed', async () => {
    const broken = { name: 'broken', work: () => Promise.reject(new Error('no disk')) };
    const counts = await runStages([broken]);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0, failures: [] });
  });
});

describe('the closing line', () => {
  it('is plain, and names skipped tests only if there are any', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(closingLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});

describe('a Vitest run', () => {
  const summary = { passed: 5, failed: 0, skipped: 0, failures: [] };

  it('counts its tests', () => {
    expect(countsOf(0, summary)).toEqual(summary);
  });

  it('has failed if its exit code says so, though no test did', () => {
    expect(countsOf(1, summary)).toEqual({ ...summary, failed: 1 });
  });

  it('has failed if it left no summary', () => {
    expect(countsOf(0, undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
