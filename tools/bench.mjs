import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { project } from './project.mjs';
import { main, Trouble } from './say.mjs';

await main(async () => {
  await install();
  const bench = join(project, 'bench', 'main.ts');
  if (!existsSync(bench)) throw new Trouble('there is no bench/main.ts to run.');
  return runNode(['--expose-gc', bench, ...process.argv.slice(2)]);
});
