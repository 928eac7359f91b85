import type { z } from 'zod';

/** What a route is for, and what it takes. */
export interface RouteNote {
  about: string;
  body?: z.ZodType;
  /** Where it is not JSON. */
  reply?: string;
}
