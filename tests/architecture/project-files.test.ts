import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { project, readFolder } from './source-file.ts';

/** The top level, by architecture.md; the third row by ADR 0002, 0003 and 0033. */
const allowed = [
  ...['package.json', 'tsconfig.json', 'vite.config.ts', 'index.html', 'src', 'scenarios', 'tests'],
  ...['README.md', 'package-lock.json', '.ci', 'LICENSE', 'bench', 'docs', '.gitignore', '.npmrc'],
  ...['tools', 'biome.json', 'drill'],
];
/** Never committed (.gitignore), and git's own. */
const passing = ['.git', 'node_modules', 'dist', 'data', '.cache'];

describe('the checkout', () => {
  it('has nothing new at its top without an ADR', () => {
    const entries = readdirSync(project).filter((name) => !passing.includes(name));
    const strangers = entries.filter((name) => !allowed.includes(name));
    expect(strangers, 'move these into a folder of the list, or write an ADR').toEqual([]);
  });

  it('has a lockfile that names versions, not addresses', () => {
    const { packages } = JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8'));
    const withAddress = Object.keys(packages).filter((path) => packages[path].resolved);
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(withAddress, 'install with the .npmrc of the checkout').toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    const wanted = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const loose = Object.keys(wanted).filter(
      (name) => !/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(wanted[name]),
    );
    expect(loose).toEqual([]);
  });
});

describe('decisions', () => {
  const records = readFolder('docs/decisions').filter(({ path }) => path.endsWith('.md'));

  it('are numbered, no two alike', () => {
    const numbers = records.map(({ path }) => /\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? path);
    expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain('0001');
  });

  it.each(records)('$path says context, decision and consequences, on one page', ({ text }) => {
    const headings = text.match(/^## .*$/gm);
    expect(headings).toEqual(['## Context', '## Decision', '## Consequences']);
    expect(text.split('\n').length).toBeLessThan(80);
  });
});
