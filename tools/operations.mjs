import { resolve } from 'node:path';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

/** A file is meant from where the command was given. */
const [command, file] = process.argv.slice(2);
const from = process.env.INIT_CWD ?? process.cwd();

await main(async () => {
  await install();
  const files = file === undefined ? [] : [resolve(from, file)];
  return runNode(['src/server/operations/main.ts', command ?? '', ...files]);
});
