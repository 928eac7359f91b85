import { describe, expect, it } from 'vitest';
import { smallFiles } from './small-scenario.ts';
import { run } from './terminal-in-memory.ts';

describe('arguments', () => {
  it.each([
    [[], 'Which command?'],
    [['dance'], 'There is no command "dance".'],
    [['check', '--loud'], 'There is no option --loud here.'],
    [['check', '--lang'], '--lang needs a value: en | zh.'],
    [['check', '--lang', 'fr'], '--lang cannot be "fr": it takes en | zh.'],
    [['check', '--json=yes'], '--json takes no value.'],
    [['solve'], 'Which file? Name at least one.'],
    [['machine', 'a.yaml', 'b.yaml'], '"b.yaml" is one too many.'],
    [['play', 'a.yaml', '--seed', 'dice'], '--seed cannot be "dice"'],
    [['check', '--constructor'], 'There is no option --constructor here.'],
    [['constructor'], 'There is no command "constructor".'],
  ])('%j get usage and exit code 2', async (args, complaint) => {
    const { code, out, err } = await run(args, smallFiles);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(complaint);
    expect(err).toContain('Usage: doorstep');
  });

  it('behind -- are files, whatever they look like', async () => {
    const { code, err } = await run(['check', '--', '--json'], smallFiles);
    expect(code).toBe(1);
    expect(err + (await run(['check', '--', '--json'], smallFiles)).out).toContain('--json:1:1');
  });

  it('help names every command, and each command explains itself', async () => {
    const { code, out } = await run(['--help']);
    expect(code).toBe(0);
    for (const name of ['check', 'format', 'walk', 'solve', 'play', 'machine']) {
      expect(out).toContain(`  ${name} `);
      const own = await run([name, '--help']);
      expect(own.code).toBe(0);
      expect(own.out).toContain(`Usage: doorstep ${name}`);
    }
    expect((await run(['--version'])).out).toBe('doorstep 1.2.3\n');
  });
});

describe('the language', () => {
  it.each([
    [['check', '--lang', 'zh'], {}, '检查了'],
    [['check', '--lang=zh'], {}, '检查了'],
    [['check'], { LANG: 'zh_CN.UTF-8' }, '检查了'],
    [['check'], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Checked'],
    [['check', '--lang', 'en'], { LC_ALL: 'zh_CN' }, 'Checked'],
  ] as const)('of %j with %j answers "%s…"', async (args, env, start) => {
    const { out } = await run(args, smallFiles, { env });
    expect(out.trimEnd().split('\n').at(-1)).toContain(start);
  });

  it('is known before the arguments are understood', async () => {
    expect((await run(['check', '--laut', '--lang', 'zh'])).err).toContain('这里没有选项 --laut');
  });
});
