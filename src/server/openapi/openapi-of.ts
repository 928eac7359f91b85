import { z } from 'zod';
import type { Relation } from '../auth/access-table.ts';
import type { RouteNote } from './route-note.ts';

/**
 * OpenAPI 3.1 of the academy, from its own contracts: bodies are the schemas that check them, and who
 * may call a route is the access table itself.
 */
export function openApiOf(
  routes: Readonly<Record<string, readonly Relation[]>>,
  notes: Readonly<Record<string, RouteNote>>,
): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [route, may] of Object.entries(routes)) {
    const [method = '', url = ''] = route.split(' ');
    const path = url.replace(/:(\w+)/g, '{$1}');
    const note = notes[route];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operation(url, may, note) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Doorstep academy',
      version: '0',
      description:
        'Log in with POST /api/session; the session is an HttpOnly cookie. A request that changes something must come from the same origin (Sec-Fetch-Site or Origin). What somebody may not see answers 404, exactly as what does not exist.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'doorstep-session' } },
      schemas: {
        Refusal: {
          type: 'object',
          required: ['code'],
          properties: { code: { type: 'string', description: 'A word for why; more may follow.' } },
        },
      },
    },
  };
}

/** What may stand in an address, by the name of its part. */
const patterns: Record<string, string> = {
  id: '^[0-9a-f]{32}$',
  scenario: '^[a-z][a-z0-9-]*$',
};

function operation(
  url: string,
  may: readonly Relation[],
  note: RouteNote | undefined,
): Record<string, unknown> {
  const names = [...url.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const isOpen = may.includes('nobody');
  return {
    summary: note?.about ?? '',
    'x-who-may': may,
    ...(isOpen ? {} : { security: [{ session: [] }] }),
    ...(names.length === 0
      ? {}
      : {
          parameters: names.map((name) => ({
            ...{ name, in: 'path', required: true },
            schema: { type: 'string', pattern: patterns[name ?? ''] ?? patterns.id },
          })),
        }),
    ...(note?.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(note.body) } },
          },
        }),
    responses: {
      '200': {
        description: 'Done.',
        content: { [note?.reply ?? 'application/json']: {} },
      },
      default: {
        description: 'Not done.',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } },
      },
    },
  };
}

function schemaOf(body: z.ZodType): unknown {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(body, { io: 'input' });
  return schema;
}
