import { z } from 'zod';

/** Zod would try `new Function` when schemas are made, which the page's policy forbids: import this first. */
z.config({ jitless: true });
