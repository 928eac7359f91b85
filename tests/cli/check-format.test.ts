import { describe, expect, it } from 'vitest';
import { smallFiles, smallScenario } from './small-scenario.ts';
import { run } from './terminal-in-memory.ts';

const last = (text: string) => text.trimEnd().split('\n').at(-1);
const misspelt = smallScenario.replace('target: plan', 'target: plam');

describe('check', () => {
  it('reads the folder scenarios when nothing is named, and says what it did', async () => {
    const { out } = await run(['check'], smallFiles);
    expect(last(out)).toMatch(/^Checked 2 files: /);
  });

  it('fails on a mistake with file, line, column, rule, words and a suggestion', async () => {
    const files = { ...smallFiles, 'scenarios/small.yaml': misspelt };
    const { code, out } = await run(['check', 'scenarios'], files);
    const line = misspelt.split('\n').findIndex((it) => it.includes('plam')) + 1;
    expect(code).toBe(1);
    expect(out).toContain(`scenarios/small.yaml:${line}:17 error unknown-beat`);
    expect(out).toContain('Did you mean "plan"?');
  });

  it('prints nothing but JSON on stdout when asked for JSON', async () => {
    const files = { ...smallFiles, 'scenarios/small.yaml': misspelt };
    const { code, out, err } = await run(['check', '--json'], files);
    const read = JSON.parse(out);
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(read).toMatchObject({ files: 2 });
    expect(read.errors).toBeGreaterThan(0);
    expect(read.diagnostics.length).toBe(read.errors + read.warnings);
    expect(read.diagnostics[0]).toMatchObject({
      file: expect.any(String),
      message: { zh: expect.any(String) },
    });
  });

  it('annotates for CI, with signs that would end a property escaped', async () => {
    const files = { 'odd, name:100%.yaml': misspelt };
    const { out } = await run(['check', 'odd, name:100%.yaml', '--annotations'], files);
    expect(out).toMatch(/^::error file=odd%2C name%3A100%25\.yaml,line=\d+,col=\d+,/m);
    expect(out).not.toMatch(/::error file=odd,/);
  });

  it.each([
    ['a missing file', 'gone.yaml', 'missing-file'],
    ['a folder without scenarios', 'empty', 'empty-folder'],
    ['a file nobody may read', 'locked.yaml', 'not-allowed'],
    ['a picture', 'picture.yaml', 'not-text'],
    ['an empty file', 'nothing.yaml', 'empty'],
  ])('says what is wrong with %s and goes on with the rest', async (_what, path, code) => {
    const files = {
      ...smallFiles,
      'empty/readme.txt': 'no scenario',
      'locked.yaml': smallScenario,
      'picture.yaml': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3),
      'nothing.yaml': '',
    };
    const world = { locked: 'locked.yaml' };
    const { code: exit, out } = await run(
      ['check', path, 'scenarios/small.yaml', '--json'],
      files,
      world,
    );
    const read = JSON.parse(out);
    expect(exit).toBe(1);
    const own = read.diagnostics.filter((it: { file: string }) => it.file === path);
    expect(own).toHaveLength(1);
    expect(own[0].code).toContain(code);
    expect(
      read.diagnostics.some((it: { file: string }) => it.file === 'scenarios/small.yaml'),
    ).toBe(true);
  });

  it('reports a broken rubric once, however many scenarios need it', async () => {
    const files = {
      'a/one.yaml': smallScenario.replace('id: small', 'id: one'),
      'a/two.yaml': smallScenario.replace('id: small', 'id: two'),
      'a/rubric.yaml': 'format: doorstep-rubric/1\n',
    };
    const { code, out } = await run(['check', 'a', '--json'], files);
    const alone = await run(['check', 'a/rubric.yaml', '--json'], files);
    const ofRubric = (it: { file: string }) => it.file === 'a/rubric.yaml';
    const found = JSON.parse(out).diagnostics.filter(ofRubric);
    expect(code).toBe(1);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(JSON.parse(alone.out).diagnostics);
  });
});

describe('format', () => {
  it('writes what check warns of, after which neither has anything to say', async () => {
    const warned = await run(['check', '--json'], smallFiles);
    const codes = JSON.parse(warned.out).diagnostics.map((it: { code: string }) => it.code);
    expect(codes).toContain('not-canonical');
    const looked = await run(['format', '--check'], smallFiles);
    expect(looked.code).toBe(1);
    expect(looked.files.get('scenarios/small.yaml')).toBe(smallScenario);
    const formatted = await run(['format'], smallFiles);
    expect(formatted.code).toBe(0);
    expect(last(formatted.out)).toBe('Formatted 1 of 2 files.');
    const files = Object.fromEntries(formatted.files) as Record<string, string>;
    expect((await run(['format', '--check'], files)).code).toBe(0);
    expect((await run(['format'], files)).out).toBe('Formatted 0 of 2 files.\n');
    const again = JSON.parse((await run(['check', '--json'], files)).out);
    expect(again.diagnostics.map((it: { code: string }) => it.code)).not.toContain('not-canonical');
  });

  it('leaves a file alone that is not YAML, or that cannot be written, and says so', async () => {
    const broken = { ...smallFiles, 'scenarios/a.yaml': 'a: [1,\n' };
    const { code, err, files } = await run(['format'], broken);
    expect(code).toBe(1);
    expect(err).toContain('scenarios/a.yaml:');
    expect(files.get('scenarios/a.yaml')).toBe('a: [1,\n');
    expect(files.get('scenarios/small.yaml')).not.toBe(smallScenario);
    const locked = await run(
      ['format', 'x.yaml'],
      { 'x.yaml': smallScenario },
      { locked: 'x.yaml' },
    );
    expect(locked.code).toBe(1);
    expect(locked.err).toContain('This account may not open');
  });
});
