import { z } from 'zod';

/**
 * A whole number that may arrive as text: scenario files are read without guessing at types,
 * so the field decides. Bounds are inclusive.
 */
export function wholeNumber(min: number, max: number) {
  return z.preprocess(readNumber, z.int().min(min).max(max));
}

/** A decimal number that may arrive as text, kept in hundredths so that all arithmetic stays whole. */
export function hundredths(min: number, max: number) {
  return z.preprocess(
    (value) => {
      const number = readNumber(value);
      return typeof number === 'number' ? Math.round(number * 100) : number;
    },
    z
      .int()
      .min(Math.round(min * 100))
      .max(Math.round(max * 100)),
  );
}

/** A yes-or-no that may arrive as the text `true` or `false`. */
export const yesOrNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

/** A declared variable's value: yes-or-no, or a whole number from -1000 to 1000. */
export const variableValue = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : readNumber(value)),
  z.union([z.boolean(), z.int().min(-1000).max(1000)]),
);

function readNumber(value: unknown): unknown {
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}
