import { build } from './build.mjs';
import { requireChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

/** Faults, attacks and loads on a whole academy, each with its figure (ADR 0033). */
await main(async () => {
  await install();
  await build();
  const env = { DOORSTEP_CHROMIUM: await requireChromium() };
  return runNode(['drill/main.ts', ...process.argv.slice(2)], { env });
});
