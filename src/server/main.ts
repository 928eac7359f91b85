import { isIP } from 'node:net';
import { fileURLToPath } from 'node:url';
import { endOnUnknownState } from './end-on-unknown-state.ts';
import { listed } from './listed.ts';
import { type OpenAcademy, openAcademy } from './open-academy.ts';
import { type ServeOptions, type Server, serve } from './serve.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const root = fileURLToPath(new URL('../../dist', import.meta.url));
const loopback = ['localhost', '127.0.0.1', '::1'];
const preferredPort = 4310;
/** How many ports after the preferred one are tried. */
const patience = 20;

/** Starts at the wanted port or, saying so, at the next free one. */
async function serveFrom(options: ServeOptions, tries: number): Promise<Server> {
  const { port } = options;
  try {
    return await serve(options);
  } catch (error) {
    if (!isBusy(error) || tries === 0) throw error;
    console.log(`Port ${port} is busy, trying ${port + 1}.`);
    return serveFrom({ ...options, port: port + 1 }, tries - 1);
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function readPort(text: string | undefined): number {
  if (!text) return preferredPort;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Error(`PORT is "${text}", which is not a port number (0 to 65535)`);
}

/** One address or range each: `10.0.0.7, 192.168.3.0/24`. */
function readProxies(text: string | undefined): string[] {
  const proxies = listed(text);
  const wrong = proxies.find((it) => isIP(it.replace(/\/\d{1,3}$/, '')) === 0);
  if (wrong === undefined) return proxies;
  throw new Error(`DOORSTEP_PROXIES names "${wrong}", which is no address or range of addresses`);
}

/** Practising goes on without an academy: what keeps it away is said, and the page is served. */
async function academyHere(): Promise<OpenAcademy | undefined> {
  try {
    return await openAcademy({ project, say: console.log });
  } catch (error) {
    console.error(`The academy is closed: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

async function main() {
  const host = process.env.HOST || 'localhost';
  const port = readPort(process.env.PORT);
  const proxies = readProxies(process.env.DOORSTEP_PROXIES);
  const academy = await academyHere();
  endOnUnknownState(() => academy?.close());
  const server = await serveFrom(
    { root, port, host, proxies, ...(academy && { academy: academy.academy }) },
    patience,
  );
  console.log(`Doorstep 家门口 is at ${server.address} (Ctrl+C stops it)`);
  const code = academy?.academy.setupCode();
  if (code !== undefined) {
    console.log(`Open the academy at ${server.address}/academy with the code ${code}`);
  }
  if (!loopback.includes(host)) {
    console.log(
      `Other computers reach it at port ${server.port} of this one (HOST=${host}). Without HTTPS ` +
        'their browsers switch off working offline and the guard of an attempt open in two tabs.',
    );
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => academy?.close()));
  }
}

main().catch((error: unknown) => {
  console.error(`doorstep: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
