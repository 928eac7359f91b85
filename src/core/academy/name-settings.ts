import { z } from 'zod';

/** What trainers get to see of a recruit: the name, the number, or a pseudonym for blind marking. */
export const shownNames = ['name', 'number', 'pseudonym'] as const;
export type ShownNames = (typeof shownNames)[number];

export const nameSettingsSchema = z.strictObject({
  shown: z.enum(shownNames),
  word: z.string().trim().min(1).max(20).describe('Stands before a pseudonym: "Recruit".'),
});
export type NameSettings = z.infer<typeof nameSettingsSchema>;
