import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/server/serve.ts';
import { requireChromium } from '../chromium.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built product is served, without a slash at the end. */
    address: string;
    /** The Chromium to start with playwright-core's `executablePath`. */
    chromium: string;
  }
}

/** Serves dist/ on a free port for the browser tests. */
export async function setup(project: TestProject) {
  const root = fileURLToPath(new URL('../../dist', import.meta.url));
  const server = await serve({ root, port: 0, host: 'localhost' });
  project.provide('address', server.address);
  project.provide('chromium', await requireChromium());
  return server.close;
}
