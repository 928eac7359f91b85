import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

/** Writes docs/privacy/data-map.md from the tables of an empty academy. */
await main(() => runNode(['src/server/privacy/write-data-map.ts']));
