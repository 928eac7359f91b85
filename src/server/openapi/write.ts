import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessTable } from '../auth/access-table.ts';
import { openApiOf } from './openapi-of.ts';
import { routeNotes } from './route-notes.ts';

const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'openapi.json');
writeFileSync(file, `${JSON.stringify(openApiOf(accessTable, routeNotes), null, 2)}\n`);
