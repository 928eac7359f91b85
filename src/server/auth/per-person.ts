import type { FastifyRequest } from 'fastify';

/** So many of these in a minute for each person: what costs the server much, not what can be guessed. */
export function perPerson(max: number) {
  return {
    rateLimit: {
      ...{ max, timeWindow: '1 minute', hook: 'preHandler' as const },
      keyGenerator: ({ person, ip }: FastifyRequest) => person?.id ?? ip,
    },
  };
}
