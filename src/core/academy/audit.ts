import { z } from 'zod';

/** What an administrator asks of the log; `before` is the number of a line. */
export const auditQuerySchema = z.strictObject({
  before: z.coerce.number().int().min(1).optional(),
  action: z.string().max(64).optional(),
  /** Log-in name of whoever did it, or whom it was done to. */
  login: z.string().trim().max(64).optional(),
});

/** One line of the log with the names that are still known. */
export interface AuditLine {
  n: number;
  /** ms since 1970. */
  at: number;
  action: string;
  /** Who did it; null for nobody, and for somebody who was erased. */
  by: string | null;
  /** The person, cohort or assignment it was done to, by name where that is known, else its id. */
  to: string | null;
  detail: Record<string, unknown>;
}

export interface AuditPage {
  lines: AuditLine[];
  /** Where the next page begins; null on the last one. */
  before: number | null;
  /** Every action there is in the log. */
  actions: string[];
}
