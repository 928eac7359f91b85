import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

await main(async () => {
  await install();
  return runNode(['node_modules/vite/bin/vite.js', ...process.argv.slice(2)]);
});
