import { build } from './build.mjs';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';
import { serverFlags } from './server-flags.mjs';

await main(async () => {
  await install();
  await build();
  return runNode([...serverFlags, 'src/server/main.ts']);
});
