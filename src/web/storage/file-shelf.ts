import { fail, ok } from '#core/basics/result.ts';
import type { FileShelf, OpenedFile } from './device-store.ts';
import type { SetAside } from './quarantine.ts';
import { readFile } from './row-shape.ts';
import type { Rows } from './rows.ts';

/** Opened scenario files over any rows. Their text is checked by whoever reads it, every time. */
export function createFileShelf(rows: Rows, setAside: SetAside): FileShelf {
  return {
    keep: (file) =>
      rows.write(['files'], async (transaction) => {
        await transaction.put('files', file.id, file);
        return ok(undefined);
      }),

    get: async (id) => {
      const found = await rows.read(['files'], async (transaction) =>
        ok(await transaction.get('files', id)),
      );
      if (!found.ok) return found;
      if (found.value === undefined) return fail({ kind: 'missing' });
      const file = readFile(id, found.value);
      if (file) return ok(file);
      await setAside.row('files', id);
      return fail({ kind: 'corrupt' });
    },

    list: async () => {
      const found = await rows.read(['files'], async (transaction) =>
        ok(await transaction.all('files')),
      );
      if (!found.ok) return found;
      const files: OpenedFile[] = [];
      for (const { key, value } of found.value) {
        const file = readFile(String(key), value);
        if (file) files.push(file);
        else await setAside.row('files', String(key));
      }
      return ok(files.sort((a, b) => a.openedAt - b.openedAt));
    },

    remove: (id) =>
      rows.write(['files'], async (transaction) => {
        await transaction.remove('files', id);
        return ok(undefined);
      }),
  };
}
