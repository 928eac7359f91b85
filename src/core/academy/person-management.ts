import { z } from 'zod';
import { idSchema, type Person } from './person.ts';

/** What an administrator changes about somebody; what is absent stays. */
export const personChangeSchema = z
  .strictObject({
    name: z.string().trim().min(1).max(100).optional(),
    number: z.string().trim().max(64).nullable().optional(),
    isDisabled: z.boolean().optional().describe('Who is disabled is logged out and cannot log in.'),
  })
  .refine((it) => Object.values(it).some((value) => value !== undefined), {
    error: 'nothing-changed',
  });

/** Takes somebody out of a cohort and, where one is named, into another. */
export const moveSchema = z.strictObject({
  personId: idSchema,
  to: idSchema.nullable().describe('Null: out of the cohort, and into none.'),
});

/** Somebody in the list of everybody. */
export interface ListedPerson extends Person {
  isDisabled: boolean;
  /** Whether they have never chosen a password. */
  isInvited: boolean;
  /** When they were last here, in ms since 1970. */
  seenAt: number | null;
  /** Names of their cohorts. */
  cohorts: string[];
}
