import { describe, expect, it } from 'vitest';
import { checkNames } from './check-names.ts';
import { checkSizes } from './check-sizes.ts';
import { isScript, readFolder } from './source-file.ts';

const source = readFolder('src');
const scripts = [...source, ...['tests', 'tools', 'bench', 'drill'].flatMap(readFolder)].filter(
  (file) => isScript(file) || file.path.endsWith('.css'),
);
const hasLines = /\.(?:ts|tsx|css)$/;

describe('files', () => {
  it('are named after the one thing they export', () => {
    expect(checkNames(scripts)).toEqual([]);
  });

  it('of src stay small', () => {
    const files = source.filter(({ path }) => hasLines.test(path));
    expect(checkSizes(files, { cap: 300, p90: 200, exceptions: {} })).toEqual([]);
  });

  it('of tests, tools, bench and drill stay readable', () => {
    const files = ['tests', 'tools', 'bench', 'drill'].flatMap(readFolder).filter(isScript);
    expect(checkSizes(files, { cap: 500, p90: 300, exceptions: {} })).toEqual([]);
  });
});

describe('the name check refuses', () => {
  it.each([
    ['src/core/lint/utils.ts', '"utils" says nothing'],
    ['src/core/lint/date-helpers.ts', '"helpers" says nothing'],
    ['src/core/common/a.ts', '"common" says nothing'],
    ['src/core/lint/types.ts', '"types" says nothing'],
    ['src/core/lint/index.ts', 'no barrels'],
    ['tests/core/lintRules.test.ts', 'kebab-case'],
    ['src/web/ui/Button.tsx', 'kebab-case'],
    ['src/web/ui/my_button.tsx', 'kebab-case'],
  ])('%s', (path, fault) => {
    expect(checkNames([{ path, text: '' }]).join()).toContain(fault);
  });

  it('nothing that is spelled well', () => {
    const paths = [
      'src/web/ui/button.tsx',
      'tests/core/lint/l-1-rule.test.ts',
      'tools/vite/x.d.ts',
    ];
    expect(checkNames(paths.map((path) => ({ path, text: '' })))).toEqual([]);
  });
});

describe('the size check', () => {
  const file = (path: string, lines: number) => ({ path, text: 'a\n'.repeat(lines) });
  const limits = { cap: 10, p90: 9, exceptions: {} };

  it('counts lines and names the cap', () => {
    const [fault] = checkSizes([file('a.ts', 11), ...Array(20).fill(file('b.ts', 2))], limits);
    expect(fault).toContain('a.ts has 11 lines, the cap is 10');
    expect(checkSizes([file('a.ts', 8)], limits)).toEqual([]);
  });

  it('honours an exception, and refuses it once it is not needed', () => {
    const exceptions = { 'a.ts': 'one table, read as a whole' };
    const others = Array.from({ length: 20 }, (_, n) => file(`b${n}.ts`, 2));
    expect(checkSizes([file('a.ts', 11), ...others], { ...limits, exceptions })).toEqual([]);
    const stale = checkSizes([file('a.ts', 3), ...others], { ...limits, exceptions });
    expect(stale).toEqual(['a.ts needs no exception from the cap any more.']);
  });

  it('sees the ninth of ten files', () => {
    const files = Array.from({ length: 10 }, (_, n) => file(`b${n}.ts`, n < 9 ? 2 : 10));
    expect(checkSizes(files, limits)).toEqual([
      'nine in ten files have up to 10 lines, not under 9.',
    ]);
  });
});
