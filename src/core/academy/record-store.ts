import { z } from 'zod';

/** The xAPI record store that statements are sent to. */
export const recordStoreSchema = z.strictObject({
  endpoint: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .describe('Without "/statements" at its end.'),
  credentials: z
    .string()
    .max(500)
    .regex(/^[^:]+:.+$/)
    .describe('"key:secret", as the store gave them; the secret is never given out again.'),
});

/** Why the record store did not take what it was sent. */
export interface RecordStoreFailure {
  /** ms since 1970. */
  at: number;
  /** The HTTP status it answered with; null where no answer came. */
  status: number | null;
}

/** What administrators get to know of the record store and the queue in front of it. */
export interface RecordStoreReply {
  /** Null where none is named. */
  endpoint: string | null;
  key: string | null;
  sent: number;
  waiting: number;
  /** Statements that the store called wrong: they are not sent again by themselves. */
  refused: number;
  /** ms since 1970. */
  lastSentAt: number | null;
  lastFailure: RecordStoreFailure | null;
  /** When what waits is tried next; ms since 1970. */
  nextTryAt: number | null;
}
