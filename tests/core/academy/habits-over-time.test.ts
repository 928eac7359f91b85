import { expect, it } from 'vitest';
import { habitsOverTime } from '#core/academy/habits-over-time.ts';

const words = { name: 'n', saying: 's', about: 'a' };
const rubric = {
  habits: {
    old: { ...words, 'shown-by': ['x', 'y'], 'answered-by': ['z'] },
    fresh: { ...words, 'shown-by': ['q'], 'answered-by': [] },
    never: { ...words, 'shown-by': ['r'], 'answered-by': ['x'] },
  },
};

it('counts a habit attempt by attempt, and puts what showed last first', () => {
  const found = habitsOverTime(rubric, [{ x: 2, y: 1, r: 0 }, { z: 3 }, { q: 1 }]);
  expect(found).toEqual([
    { habit: 'fresh', ...words, shown: [0, 0, 1], answered: [0, 0, 0] },
    { habit: 'old', ...words, shown: [3, 0, 0], answered: [0, 3, 0] },
  ]);
  expect(habitsOverTime(rubric, [])).toEqual([]);
});
