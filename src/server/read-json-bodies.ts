import type { FastifyInstance } from 'fastify';
import { parseJson } from '#core/basics/parse-json.ts';
import { Refusal } from './auth/refusal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Takes JSON only, and only what can be read in one way: no double keys, no `__proto__`, no number
 * beyond range, no broken characters, no bottomless nesting. A refusal says what and where.
 */
export function readJsonBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    const text = decoded(body as Buffer);
    if (text === undefined) return done(refusal({ fault: 'broken-character' }));
    const parsed = parseJson(text);
    if (parsed.ok) return done(null, parsed.value.value);
    const { fault, place } = parsed.error;
    done(refusal({ fault, ...place }));
  });
}

function decoded(body: Buffer): string | undefined {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
}

function refusal(detail: object): Refusal {
  return new Refusal(400, 'not-understood', { ...detail });
}
