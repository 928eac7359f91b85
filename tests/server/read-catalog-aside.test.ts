import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCatalogAside } from '#server/read-catalog-aside.ts';
import { shippedCatalog } from './shipped-catalog.ts';

describe('the catalog, read in a process of its own', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'doorstep-catalog-'));
    for (const name of ['rubric', 'law', 'seed']) {
      cpSync(`scenarios/${name}.yaml`, join(folder, `${name}.yaml`));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is the same as read here', async () => {
    expect(await readCatalogAside('scenarios')).toEqual(shippedCatalog());
  });

  it('says which file has mistakes', async () => {
    writeFileSync(join(folder, 'mine.yaml'), 'id: mine\n');
    await expect(readCatalogAside(folder)).rejects.toThrow('mine.yaml has mistakes');
  });

  it('says that a folder is not there', async () => {
    await expect(readCatalogAside(join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
