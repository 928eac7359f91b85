import { runNode } from './pinned-node.mjs';
import { main } from './say.mjs';

/** Writes docs/openapi.json from the routes and contracts. */
await main(() => runNode(['src/server/openapi/write.ts']));
