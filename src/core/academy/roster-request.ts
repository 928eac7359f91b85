import { z } from 'zod';

const heading = z.string().min(1).max(200);

/** A roster as it is sent; `columns` says what the headings mean where they are not known. */
export const rosterSchema = z.strictObject({
  csv: z.string().max(200_000),
  columns: z
    .strictObject({
      login: heading,
      name: heading.optional(),
      givenName: heading.optional(),
      familyName: heading.optional(),
      number: heading.optional(),
    })
    .refine((it) => it.name !== undefined || it.givenName !== undefined || it.familyName, {
      error: 'no-name',
    })
    .optional(),
});
