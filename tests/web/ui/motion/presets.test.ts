import fc from 'fast-check';
import { expect, test } from 'vitest';
import { breathing } from '#web/ui/motion/breathing.ts';
import { posture } from '#web/ui/motion/posture.ts';

const anyAgitation = fc.integer({ min: -20, max: 120 });

test('breath gets faster with agitation and stays between 13 and 30 a minute', () => {
  fc.assert(
    fc.property(anyAgitation, anyAgitation, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(breathing(high).period).toBeLessThanOrEqual(breathing(low).period);
      expect(60 / breathing(high).period).toBeGreaterThanOrEqual(12.99);
      expect(60 / breathing(high).period).toBeLessThanOrEqual(30.01);
    }),
  );
});

test('a change of agitation within the same ten does not start the breath again', () => {
  expect(breathing(52)).toEqual(breathing(54));
  expect(breathing(52)).not.toEqual(breathing(66));
});

test('posture leans in with agitation and never more than 3.2 degrees', () => {
  fc.assert(
    fc.property(anyAgitation, anyAgitation, (one, other) => {
      const [low, high] = one < other ? [one, other] : [other, one];
      expect(posture(high).rotate).toBeGreaterThanOrEqual(posture(low).rotate);
      expect(posture(high).rotate).toBeLessThanOrEqual(3.2);
      expect(posture(high).scale).toBeLessThanOrEqual(1.07);
    }),
  );
});

test('only near crisis and crisis tremble, by about a pixel', () => {
  expect(posture(69).tremble).toBe(0);
  expect(posture(70).tremble).toBeGreaterThan(0);
  expect(posture(100).tremble).toBeLessThanOrEqual(1.1);
});

test('whatever leans keeps its lower edge below the frame', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (agitation) => {
      const { rotate, scale, y } = posture(agitation);
      const rise = 0.5 * scale * Math.sin((rotate * Math.PI) / 180) * 100;
      // The shoulders reach no further than 0.42 of the width from the middle.
      expect(Number.parseFloat(y)).toBeGreaterThanOrEqual(rise * 0.84 - 0.01);
    }),
  );
});
