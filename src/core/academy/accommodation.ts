import { z } from 'zod';
import { type Pace, paces } from '#core/attempt/attempt.ts';
import type { Assignment } from './assignment.ts';

/** The slower paces that an accommodation can open where an assignment fixes one. */
export const accommodatedPaces = ['x2', 'x5', 'x10', 'untimed'] as const satisfies readonly Pace[];

const instant = z.int().min(0).nullable().default(null);

/** What one recruit is granted, in every assignment; times are ms since 1970. */
export const newAccommodationSchema = z
  .strictObject({
    pace: z
      .enum(accommodatedPaces)
      .nullable()
      .default(null)
      .describe('The slowest pace they may choose in spite of a fixed one.'),
    extraHours: z.int().min(0).max(2160).default(0).describe('Hours open after the closing time.'),
    extraAttempts: z.int().min(0).max(100).default(0),
    reason: z.string().trim().min(3).max(2000).describe('For staff and the recruit only.'),
    from: instant.describe('Null for at once.'),
    until: instant.describe('Null for as long as it is not ended.'),
  })
  .refine((it) => it.pace !== null || it.extraHours > 0 || it.extraAttempts > 0, {
    error: 'nothing-granted',
  })
  .refine((it) => it.from === null || it.until === null || it.until > it.from, {
    error: 'ends-before-it-begins',
  });
export type NewAccommodation = z.infer<typeof newAccommodationSchema>;

/** An accommodation as staff and its recruit see it. */
export interface Accommodation extends NewAccommodation {
  /** Name of whoever set it last; null for somebody who was erased. */
  by: string | null;
  setAt: number;
}

/** What holds for one recruit in one assignment. */
export interface Terms {
  /** The paces they may choose from, fastest first. */
  paces: Pace[];
  /** ms since 1970. */
  closesAt: number;
  /** Attempts allowed; null for any number. */
  allowed: number | null;
  /** Whether this differs from what the others have. */
  isAccommodated: boolean;
}

/** An assignment's own rules, widened by an accommodation that is in force; never made narrower. */
export function termsOf(
  { pace, closesAt, allowed }: Pick<Assignment, 'pace' | 'closesAt' | 'allowed'>,
  granted: Pick<Accommodation, 'pace' | 'extraHours' | 'extraAttempts'> | undefined,
): Terms {
  const own = {
    paces: pacesBetween(pace?.fixed, pace?.fixed),
    ...{ closesAt, allowed },
  };
  const wider = granted && {
    paces: pacesBetween(pace?.fixed, granted.pace ?? pace?.fixed),
    closesAt: closesAt + granted.extraHours * 3_600_000,
    allowed: allowed === null ? null : allowed + granted.extraAttempts,
  };
  const isAccommodated =
    wider !== undefined &&
    (wider.paces.length > own.paces.length ||
      wider.closesAt !== closesAt ||
      wider.allowed !== allowed);
  return { ...(wider ?? own), isAccommodated };
}

/** From the fixed pace to the slowest that is allowed; all where none is fixed. */
function pacesBetween(fixed: Pace | undefined, slowest: Pace | undefined): Pace[] {
  if (fixed === undefined) return [...paces];
  const first = paces.indexOf(fixed);
  const last = slowest === undefined ? first : paces.indexOf(slowest);
  return paces.slice(first, Math.max(first, last) + 1);
}
