import { networkInterfaces } from 'node:os';
import type { FastifyRequest } from 'fastify';

const loopback = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/;
/** What a server listens on that answers on every address of its machine. */
const everywhere = ['0.0.0.0', '::'];

/**
 * Where phones reach this server, best first: the address it was given, the one the trainer's page came
 * from, or those of this machine. None where it only answers the machine it runs on.
 */
export function phoneAddresses({ protocol, host, server }: FastifyRequest): string[] {
  if (process.env.DOORSTEP_HOME) return [process.env.DOORSTEP_HOME.replace(/\/+$/, '')];
  if (!loopback.test(host)) return [`${protocol}://${host}`];
  const bound = server.server.address();
  if (bound === null || typeof bound === 'string' || !everywhere.includes(bound.address)) return [];
  return Object.values(networkInterfaces())
    .flatMap((it) => it ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${bound.port}`);
}
