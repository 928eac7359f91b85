import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, expect, test } from 'vitest';

const path = (file: string) =>
  fileURLToPath(new URL(`../../../src/web/storage/${file}`, import.meta.url));
let chunks: Rolldown.OutputChunk[];

beforeAll(async () => {
  const entries = [
    'open-store',
    'save-attempt-file',
    'failure-text',
    'persistence',
    'results-by-scenario',
  ];
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      rolldownOptions: {
        input: Object.fromEntries(entries.map((entry) => [entry, path(`${entry}.ts`)])),
        preserveEntrySignatures: 'strict',
      },
    },
  })) as Rolldown.RolldownOutput;
  chunks = built.output.filter((it) => it.type === 'chunk');
});

test('what the first page needs of storage is small and brings no Zod', () => {
  const first = chunks.filter((chunk) => !chunk.moduleIds.some((id) => id.includes('@noble')));
  const modules = first.flatMap((chunk) => chunk.moduleIds);
  expect(modules.filter((id) => /node_modules\/(?!idb\/)/.test(id))).toEqual([]);
  expect(modules.some((id) => id.includes('node_modules/idb/'))).toBe(true);
  const size = gzipSync(first.map((chunk) => chunk.code).join('\n')).length;
  expect(size).toBeLessThan(12_000);
});
