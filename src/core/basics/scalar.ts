import { z } from 'zod';

/**
 * A whole number that may arrive as text: scenario files are read without guessing at types,
 * so the field decides. Bounds are inclusive.
 */
export function wholeNumber(min: number, max: number) {
  return z.preprocess(readNumber, z.int().min(min).max(max));
}

/** A decimal number that may arrive as text; the engine counts it in hundredths. */
export function decimalNumber(min: number, max: number) {
  return z.preprocess(readNumber, z.number().min(min).max(max));
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
