import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bundleScript } from './bundle-script.ts';

/** A blank page that carries `src/web/storage` and nothing else, on an origin of its own. */
export interface StoragePage {
  address: string;
  /** What pages have posted, oldest first: what they were told is kept. */
  receipts: { attempt: string; index: number }[];
  /** Resolved within the very receipt that makes `enough` true. */
  receipt(enough: () => boolean): Promise<void>;
  close(): Promise<void>;
}

const page = `<!doctype html><meta charset="utf-8"><title>storage</title>
<script type="module" src="/storage.js"></script>`;

/** Bundles the storage as the product does and serves it to browser tests. */
export async function serveStoragePage(): Promise<StoragePage> {
  const script = await bundleScript('storage-script.ts');
  const receipts: StoragePage['receipts'] = [];
  let arrived = () => {};
  const receipt = (enough: () => boolean) =>
    new Promise<void>((resolve) => {
      arrived = () => {
        if (enough()) resolve();
      };
      arrived();
    });
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = '';
      request.on('data', (part) => {
        body += part;
      });
      request.on('end', () => {
        receipts.push(JSON.parse(body));
        arrived();
        response.end();
      });
      return;
    }
    const isScript = request.url === '/storage.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  // The name localhost, not the number: only a secure context has locks and persistence.
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    receipts,
    receipt,
    close,
  };
}
