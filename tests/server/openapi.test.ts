import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accessTable } from '#server/auth/access-table.ts';
import { openApiOf } from '#server/openapi/openapi-of.ts';
import { routeNotes } from '#server/openapi/route-notes.ts';

const description = openApiOf(accessTable, routeNotes);

describe('the description of the API', () => {
  it('has a note for every route, and for nothing else', () => {
    expect(Object.keys(routeNotes).sort()).toEqual(Object.keys(accessTable).sort());
  });

  it('is the one in docs (doorstep writes it by `node tools/write-openapi.mjs`)', () => {
    const written = JSON.parse(readFileSync('docs/openapi.json', 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(description)));
  });

  it('takes bodies from the schemas that check them, closed to other fields', () => {
    const paths = description.paths as Record<string, Record<string, unknown>>;
    const { requestBody } = paths['/api/assignments/{id}/attempts']!.post as {
      requestBody: { content: { 'application/json': { schema: Record<string, unknown> } } };
    };
    const { schema } = requestBody.content['application/json'];
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(Object.keys(schema.properties as object)).toContain('pace');
  });
});
