import { describe, expect, it } from 'vitest';
import { checkCode } from './check-code.ts';
import { isScript, readFolder } from './source-file.ts';

const planted = (path: string, text: string) => checkCode([{ path, text }]).join('\n');

describe('code in src', () => {
  it('turns no text into code or markup, and core knows no clock and no chance', () => {
    expect(checkCode(readFolder('src').filter(isScript))).toEqual([]);
  });
});

describe('the code check refuses', () => {
  it.each([
    ['eval("1")', 'turns text into code'],
    ['new Function("a")', 'turns text into code'],
    ['Function("a")', 'turns text into code'],
    ['const a = <p dangerouslySetInnerHTML={{ __html: b }} />', 'uses dangerouslySetInnerHTML'],
    ['const a = { dangerouslySetInnerHTML: b }', 'uses dangerouslySetInnerHTML'],
    ['node.innerHTML = a', 'uses innerHTML'],
    ['const a = <iframe srcDoc={b} title="c" />', 'uses srcDoc'],
  ])('%s', (text, fault) => {
    expect(planted('src/web/player/a.tsx', `\n${text};`)).toContain(
      `src/web/player/a.tsx:2 ${fault}`,
    );
  });

  it.each(['Math.random()', 'Date.now()', 'new Date()', 'globalThis.crypto'])(
    '%s in core, and only there',
    (text) => {
      expect(planted('src/core/basics/a.ts', text)).toContain('src/core/basics/a.ts:1 uses');
      expect(planted('src/server/a.ts', text)).toBe('');
    },
  );

  it('nothing in comments, strings and names that look alike', () => {
    const text =
      "// eval('1')\nconst a = 'new Function()'; const evaluate = Math.max; evaluate(1);";
    expect(planted('src/core/basics/a.ts', text)).toBe('');
  });
});
