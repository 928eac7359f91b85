import { expect, it } from 'vitest';
import { readScenario } from '#core/source/read-scenario.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const deepList = (depth: number) => `seed: ${'['.repeat(depth)}${']'.repeat(depth)}`;
const beat = (at: number) => `  b${at}: {lines: [{ma: "x"}], goto: goodbye}\n`;
const withBeats = (count: number) =>
  smallScenario().replace(
    'endings:',
    `${Array.from({ length: count }, (_, at) => beat(at)).join('')}endings:`,
  );
const choice = (at: number) => `      c${at}: {say: "x", why: "y", target: goodbye}`;
const choices = Array.from({ length: 20 }, (_, at) => choice(at)).join('\n');
const padded = (size: number) => {
  const text = smallScenario({ more: '#' });
  return `${text}${'x'.repeat(size - bytes(text).length)}`;
};

it.each([
  ['the small scenario', smallScenario()],
  ['the same as bytes', bytes(smallScenario())],
  ['with a byte order mark', bytes(`\ufeff${smallScenario()}`)],
  ['with Windows line ends', smallScenario().replaceAll('\n', '\r\n')],
  ['with three hyphens in front', `---\n${smallScenario()}`],
  ['with three dots at the end', `${smallScenario()}...\n`],
  ['without a newline at the end', smallScenario().trimEnd()],
  ['with comments', `# one\n${smallScenario({ more: '# two' })}`],
  ['emoji, families included', smallScenario({ title: '"😀 👨‍👩‍👧 ❤️‍🔥"' })],
  ['stars, colons and signs in quotes', smallScenario({ title: '"*sighs*: & ! @ % ` # {x}"' })],
  ['a block of text', smallScenario({ title: '>-\n  Small\n  counter' })],
  ['tabs inside quotes', smallScenario({ title: '"a\tb"' })],
  ['escapes', smallScenario({ title: '"a \\"b\\" \\\\ \\u4e2d \\ud83d\\ude00"' })],
  ['a tilde', smallScenario({ title: '~' })],
  ['exactly 256 KiB', padded(256 * 1024)],
  ['exactly 500 beats', withBeats(499)],
  ['exactly 20 choices', smallScenario({ choices })],
  ['exactly 4,000 characters', smallScenario({ says: `"${'中'.repeat(4000)}"` })],
  ['a zero-width joiner only warns', smallScenario({ title: '"a\u200bb"' })],
])('%s: accepted', (_, source) => {
  const { scenario, diagnostics } = readScenario(source);
  expect(diagnostics.filter((it) => it.severity === 'error')).toEqual([]);
  expect(scenario?.id).toBe('small');
});

it('refuses 256 KiB and one byte, and names the limit', () => {
  expect(readScenario(padded(256 * 1024 + 1)).diagnostics[0]?.message.en).toBe(
    'The file is too large: at most 256 KiB.',
  );
});

it('allows 24 levels and refuses 25', () => {
  const codes = (depth: number) =>
    readScenario(smallScenario({ more: deepList(depth) })).diagnostics.map((it) => it.code);
  expect(codes(23)).not.toContain('too-deep');
  expect(codes(24)).toContain('too-deep');
});

it('keeps words that look like other types as text where text is wanted', () => {
  for (const word of ['no', '1.10', '22:22', '2020-01-01', '0777', 'null', '~', '1e999', 'true']) {
    expect(readScenario(smallScenario({ says: word })).scenario?.beats.hello?.lines[0]?.says).toBe(
      word,
    );
  }
});

it('leaves every prototype alone', () => {
  readScenario(smallScenario({ more: '__proto__: {polluted: true}' }));
  readScenario(smallScenario({ more: 'constructor: {prototype: {polluted: true}}' }));
  expect('polluted' in {}).toBe(false);
  const { tree } = readScenario(smallScenario());
  expect(Object.getPrototypeOf(tree?.data)).toBeNull();
});
