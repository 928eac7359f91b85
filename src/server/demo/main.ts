import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openAcademy } from '../open-academy.ts';
import { serve } from '../serve.ts';
import { fillDemo, usualDemo } from './fill-demo.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));
const folder = join(project, 'data', 'demo');

/** A fresh, separate and labelled academy: whatever was in the demo before is gone. */
async function main(): Promise<void> {
  if (process.env.DATABASE_URL) {
    throw new Error('the demo keeps its own database: start it without DATABASE_URL');
  }
  rmSync(folder, { recursive: true, force: true });
  process.env.DOORSTEP_DATA = folder;
  const { academy, close } = await openAcademy({ project, say: console.log });
  const begun = Date.now();
  const { login, password } = await fillDemo(academy, usualDemo, console.log);
  console.log(`Filled in ${Math.round((Date.now() - begun) / 1000)} s.`);
  const server = await serve({
    ...{ root: join(project, 'dist'), port: Number(process.env.PORT ?? 4311), host: 'localhost' },
    academy,
  });
  console.log(`The demo academy (synthetic data) is at ${server.address}/academy`);
  console.log(`Log in as ${login} with the password ${password}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(close));
  }
}

main().catch((error: unknown) => {
  console.error(`doorstep demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
