import { z } from 'zod';

/** An id as authors write it: lower-case words joined by hyphens, at most 64 characters. */
export const slugSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'slug' })
  .max(64)
  .describe('A short id: lower-case letters and digits, words joined by hyphens.');
