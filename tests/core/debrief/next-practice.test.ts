import { describe, expect, it } from 'vitest';
import { nextPractice, type PastRun } from '#core/debrief/next-practice.ts';

function aRun(changes: Partial<PastRun> = {}): PastRun {
  return {
    scenario: 'door',
    verdict: 'good',
    scores: { patience: 80, wording: 70, 'de-escalation': 90, 'follow-through': 60 },
    habits: [],
    ...changes,
  };
}

describe('what to practise next', () => {
  it('says nothing about strengths and weaknesses below three runs', () => {
    const next = nextPractice([aRun(), aRun({ habits: ['lazy-legs'] })], ['door']);
    expect(next).toMatchObject({ runs: 2, isEnough: false, weakest: undefined, habit: undefined });
  });

  it('names the dimension with the lowest mean of the latest five runs', () => {
    const old = Array.from({ length: 5 }, () => aRun({ scores: { patience: 0 } }));
    const runs = [...old, ...Array.from({ length: 5 }, () => aRun())];
    expect(nextPractice(runs, []).weakest).toEqual({
      dimension: 'follow-through',
      mean: 60,
      runs: 5,
    });
  });

  it('leaves out a dimension that fewer than three runs exercised', () => {
    const scores = { patience: 80, wording: 70 };
    const runs = [
      aRun({ scores }),
      aRun({ scores }),
      aRun({ scores: { ...scores, 'follow-through': 1 } }),
    ];
    expect(nextPractice(runs, []).weakest?.dimension).toBe('wording');
  });

  it('admits that two means lie too close to be told apart', () => {
    const scores = { patience: 62, wording: 60, 'de-escalation': 90 };
    const next = nextPractice([aRun({ scores }), aRun({ scores }), aRun({ scores })], []);
    expect(next.weakest?.dimension).toBe('wording');
    expect(next.alike?.dimension).toBe('patience');
  });

  it('counts a habit once a run and only where it came back', () => {
    const habits = ['lazy-legs', 'lazy-legs', 'hard-words'];
    const runs = [aRun({ habits }), aRun({ habits: ['lazy-legs'] }), aRun({ habits: undefined })];
    expect(nextPractice(runs, []).habit).toEqual({ habit: 'lazy-legs', runs: 2, of: 2 });
    expect(nextPractice([aRun({ habits }), aRun(), aRun()], []).habit).toBeUndefined();
  });

  it('lists unsafe scenarios first, then those not yet good, then untried, and drops mastered ones', () => {
    const high = { patience: 90, wording: 65 };
    const runs = [
      aRun({ scenario: 'low' }),
      aRun({ scenario: 'mastered', scores: high }),
      aRun({ scenario: 'broken', scores: high, verdict: 'unsafe' }),
    ];
    const open = nextPractice(runs, ['untried', 'low', 'mastered', 'broken']).scenarios;
    expect(open).toEqual([
      { scenario: 'broken', why: 'unsafe', lowest: undefined },
      { scenario: 'low', why: 'below', lowest: { dimension: 'follow-through', score: 60 } },
      { scenario: 'untried', why: 'untried', lowest: undefined },
    ]);
  });
});
