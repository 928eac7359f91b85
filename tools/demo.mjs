import { build } from './build.mjs';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

await main(async () => {
  await install();
  await build();
  return runNode(['src/server/demo/main.ts']);
});
