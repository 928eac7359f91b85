import { z } from 'zod';

/** What an administrator decides about logging in. */
export const logInSettingsSchema = z.strictObject({
  secondFactorRequired: z.boolean().describe('Trainers and administrators need a second factor.'),
  accountsFromProvider: z
    .boolean()
    .describe('Who the identity provider knows and the academy does not gets an account.'),
});
export type LogInSettings = z.infer<typeof logInSettingsSchema>;

/** A new password in the place of the one that is known. */
export const passwordChangeSchema = z.strictObject({
  current: z.string().max(128),
  password: z.string().min(8).max(128),
});

/** A time-based or a recovery code. */
export const codeSchema = z.strictObject({ code: z.string().max(32) });

/** The ways of logging in that this academy offers. */
export interface WaysIn {
  password: true;
  /** What the academy calls its identity provider; null where it has none. */
  provider: string | null;
}
