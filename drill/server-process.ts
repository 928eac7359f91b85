import { openAcademy } from '#server/open-academy.ts';
import { serve } from '#server/serve.ts';
import type { SocketLimits } from '#server/socket-limits.ts';
import { type Breakage, brokenParts } from './broken-parts.ts';

/** What a server of the drill is told on its command line. */
export interface ServerOrder {
  /** A folder with a page and scenarios. */
  project: string;
  port: number;
  breakage?: Breakage;
  limits?: SocketLimits;
}

/** The product's own server; it ends with whoever started it. */
async function main(): Promise<void> {
  const order = JSON.parse(process.argv[2] ?? '{}') as ServerOrder;
  const { academy, close } = await openAcademy({ project: order.project, say: () => {} });
  const { address, port } = await serve({
    ...{ root: order.project, port: order.port, host: 'localhost' },
    ...{ academy: brokenParts(academy, order.breakage) },
    ...(order.limits ? { limits: order.limits } : {}),
  });
  process.stdin.resume().once('end', () => void close().finally(() => process.exit(0)));
  // The drill and its servers hear an interrupt together; the drill says when it is over.
  process.on('SIGINT', () => {});
  console.log(JSON.stringify({ address, port }));
}

await main();
