import { describe, expect, it } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { checkImports } from './check-imports.ts';
import { importsOf } from './import-of.ts';
import { isScript, readFolder } from './source-file.ts';

const files = readFolder('src').filter(isScript);
const planted = (path: string, text: string) => checkImports([{ path, text }]).join('\n');

describe('imports in src', () => {
  it('go up the list, never down', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(checkImports(files)).toEqual([]);
  });

  it('form no ring', () => {
    expect(checkCycles(files)).toEqual([]);
  });

  it('name files that exist', () => {
    const known = new Set(readFolder('src').map(({ path }) => path));
    const dangling = files.flatMap((file) =>
      importsOf(file).flatMap(({ target }) =>
        target && !known.has(target) ? [`${file.path} imports ${target}, which is not there`] : [],
      ),
    );
    expect(dangling).toEqual([]);
  });
});

describe('the import check refuses', () => {
  it.each([
    [
      'a lower folder of core',
      'src/core/basics/a.ts',
      '#core/lint/lint.ts',
      'may import nothing, not core/lint',
    ],
    ['web from core', 'src/core/lint/a.ts', '#web/ui/button.tsx', 'not web/ui'],
    ['Node in core', 'src/core/lint/a.ts', 'node:fs', 'core runs anywhere'],
    ['React in core', 'src/core/debrief/a.ts', 'react', 'core runs anywhere'],
    [
      'xstate outside conversation',
      'src/core/attempt/a.ts',
      'xstate',
      'only core/conversation names xstate',
    ],
    ['yaml outside source', 'src/core/lint/a.ts', 'yaml', 'only core/source names yaml'],
    [
      'the player from the studio',
      'src/web/studio/a.tsx',
      '#web/player/library-screen.tsx',
      'not web/player',
    ],
    ['the server from the page', 'src/web/app/a.ts', '#server/serve.ts', 'not server'],
    ['the page from the server', 'src/server/a.ts', '#web/storage/a.ts', 'not web/storage'],
    ['the command line from the server', 'src/server/a.ts', '#cli/main.ts', 'not cli'],
    ['product words in ui', 'src/web/ui/a.tsx', '#core/scenario/beat.ts', 'may import core/basics'],
    ['Node in the page', 'src/web/player/a.ts', 'node:path', 'which has no Node'],
    ['React in storage', 'src/web/storage/a.ts', 'react', 'knows no React'],
    ['React on the server', 'src/server/a.ts', 'react', 'has no page'],
    [
      'storage outside a screen',
      'src/web/player/step-list.tsx',
      '#web/storage/a.ts',
      'only screens',
    ],
    [
      'a relative path to another place',
      'src/core/lint/a.ts',
      '../basics/a.ts',
      'uses the alias #core/basics/a.ts',
    ],
    ['an alias at home', 'src/core/lint/a.ts', '#core/lint/b.ts', 'are relative'],
    ['a file outside src', 'src/core/lint/a.ts', '../../../tools/a.ts', 'nothing outside src'],
  ])('%s', (_what, path, specifier, fault) => {
    expect(planted(path, `import { a } from '${specifier}';\n`)).toContain(fault);
  });

  it('a file in no known place', () => {
    expect(planted('src/core/extras/a.ts', '')).toContain('no such place');
    expect(planted('src/a.ts', '')).toContain('no such place');
  });

  it.each([
    ["export { a } from 'node:fs';"],
    ["export * from 'node:fs';"],
    ["const a = await import('node:fs');"],
    ["type A = import('node:fs').Stats;"],
    ["import type { Stats } from 'node:fs';"],
    ["import 'node:fs';"],
  ])('what is imported by %s', (text) => {
    expect(planted('src/core/lint/a.ts', text)).toContain('a.ts:1 imports node:fs');
  });

  it('a worker of another place', () => {
    const text = "\nnew Worker(new URL('../../player/w.ts', import.meta.url));";
    expect(planted('src/web/studio/map/a.ts', text)).toContain('a.ts:2 imports ../../player/w.ts');
  });

  it('a ring, whatever its imports are', () => {
    const ring = checkCycles([
      { path: 'src/core/a/a.ts', text: "import type { B } from './b.ts';" },
      { path: 'src/core/a/b.ts', text: "export * from '#core/a/c.ts';" },
      { path: 'src/core/a/c.ts', text: "const a = () => import('./a.ts');" },
    ]);
    expect(ring).toHaveLength(1);
    expect(ring[0]).toContain(
      'src/core/a/a.ts -> src/core/a/b.ts -> src/core/a/c.ts -> src/core/a/a.ts',
    );
  });
});

describe('the import check allows', () => {
  it.each([
    ['a higher folder of core', 'src/core/lint/a.ts', '#core/basics/result.ts'],
    ['xstate in conversation', 'src/core/conversation/a.ts', 'xstate'],
    ['a sub path of a package', 'src/core/source/a.ts', '@noble/hashes/sha2.js'],
    ['storage in a screen', 'src/web/player/library-screen.tsx', '#web/storage/a.ts'],
    [
      'words for a storage failure anywhere',
      'src/web/player/a.tsx',
      '#web/storage/failure-text.ts',
    ],
    ["the player's stage in the studio", 'src/web/studio/a.tsx', '#web/player/stage/stage.tsx'],
    ['a neighbour', 'src/core/lint/rules/a.ts', '../lint.ts'],
    ['Node on the server', 'src/server/a.ts', 'node:fs'],
  ])('%s', (_what, path, specifier) => {
    expect(planted(path, `import { a } from '${specifier}';\n`)).toBe('');
  });

  it('the type of storage in a part of a screen', () => {
    const text = "import type { Attempts } from '#web/storage/attempts.ts';";
    expect(planted('src/web/player/step-list.tsx', text)).toBe('');
  });

  it('a word in a comment or a string', () => {
    expect(planted('src/core/lint/a.ts', "// import 'react'\nconst a = \"from 'react'\";")).toBe(
      '',
    );
  });
});
