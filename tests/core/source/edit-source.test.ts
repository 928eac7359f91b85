import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requireOk } from '#core/basics/result.ts';
import { commentsOf } from '#core/source/comments-of.ts';
import { editSource, type SourceEdit } from '#core/source/edit-source.ts';
import { formatSource } from '#core/source/format-source.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { upgradeSource } from '#core/source/upgrade-source.ts';
import { smallScenario } from '../../fixtures/hostile/small-scenario.ts';

const base = smallScenario({ title: '{en: "Small", zh: "小"} # the name', more: '# the end\n' });
const edit = (...edits: SourceEdit[]) => requireOk(editSource(base, edits), 'edit');
/** Lines that are in one text and not in the other. */
function changes(before: string, after: string): string[] {
  const a = before.split('\n');
  const b = after.split('\n');
  return [
    ...a.filter((it) => !b.includes(it)).map((it) => `-${it.trim()}`),
    ...b.filter((it) => !a.includes(it)).map((it) => `+${it.trim()}`),
  ];
}

it('changes one value and nothing else', () => {
  const after = edit({ kind: 'set', path: ['title', 'en'], value: 'Smaller: a "test"' });
  expect(changes(base, after)).toEqual([
    '-title: {en: "Small", zh: "小"} # the name',
    '+title: {en: "Smaller: a \\"test\\"", zh: "小"} # the name',
  ]);
});

it('adds a value at its place in the order, with the maps it needs', () => {
  const path = ['beats', 'hello', 'choices', 'sit-down', 'hits', 'ma', 'agitation'];
  const after = edit({ kind: 'set', path, value: -4 });
  expect(changes(base, after)).toEqual(['+hits: {ma: {agitation: -4}}']);
  expect(after.indexOf('hits:')).toBeLessThan(after.indexOf('why:'));
  expect(readScenario(after).scenario?.beats.hello?.choices?.['sit-down']?.hits).toEqual({
    ma: { agitation: -4 },
  });
});

it('inserts, moves and deletes items', () => {
  const aims = ['briefing', 'aims'];
  const added = edit(
    { kind: 'insert', path: [...aims, 0], value: { en: 'First.', zh: '第一。' } },
    { kind: 'set', path: [...aims, 2], value: { en: 'Last.', zh: '最后。' } },
    { kind: 'move', path: [...aims, 2], to: 0 },
    { kind: 'delete', path: [...aims, 2] },
  );
  expect(readScenario(added).scenario?.briefing.aims).toEqual([
    { en: 'Last.', zh: '最后。' },
    { en: 'First.', zh: '第一。' },
  ]);
});

it('renames a key in its place', () => {
  const after = edit(
    { kind: 'rename', path: ['beats', 'hello'], name: 'good-day' },
    { kind: 'set', path: ['start'], value: 'good-day' },
  );
  expect(changes(base, after)).toEqual([
    '-start: hello',
    '-hello:',
    '+start: good-day',
    '+good-day:',
  ]);
});

it.each<[string, SourceEdit, string]>([
  ['a place that is not there', { kind: 'delete', path: ['beats', 'nobody'] }, 'no-such-place'],
  ['a place inside a text', { kind: 'set', path: ['id', 'x'], value: 'y' }, 'no-such-place'],
  ['a gap in a list', { kind: 'set', path: ['briefing', 'aims', 5], value: 'y' }, 'no-such-place'],
  ['the file itself', { kind: 'delete', path: [] }, 'no-such-place'],
  ['a name that is taken', { kind: 'rename', path: ['id'], name: 'title' }, 'name-taken'],
])('refuses %s', (_, wrong, kind) => {
  expect(editSource(base, [wrong])).toEqual({ ok: false, error: { kind, edit: 0 } });
});

it('refuses to edit what cannot be read', () => {
  const failure = editSource('a: [', [{ kind: 'delete', path: ['a'] }]);
  expect(failure.ok ? '' : failure.error.kind).toBe('unreadable');
});

it('keeps every comment and reads back what was set, whatever the text', {
  timeout: 60_000,
}, () => {
  const text = fc.string({
    minLength: 1,
    maxLength: 80,
    unit: fc.constantFrom('a', ' ', '\n', '中', '"', '#', ':', '\\', '-', '{', '*', '\t'),
  });
  fc.assert(
    fc.property(text, (words) => {
      const path = ['beats', 'hello', 'lines', 0, 'ma', 'en'];
      const after = requireOk(editSource(base, [{ kind: 'set', path, value: words }]), 'edit');
      expect(readScenario(after).scenario?.beats.hello?.lines[0]?.says).toEqual({
        en: words,
        zh: '第三次了。',
      });
      expect(commentsOf(after).map((it) => it.text)).toEqual(['# the name', '# the end']);
      expect(requireOk(formatSource(after), 'format')).toBe(after);
    }),
    { numRuns: 200 },
  );
});

it('lifts an old version step by step and leaves a current one alone', () => {
  const old = base.replace('doorstep/1', 'doorstep/0').replace('minutes: 5', 'length: 5');
  const step = {
    format: 'doorstep' as const,
    from: 0,
    edits: (): SourceEdit[] => [{ kind: 'rename', path: ['length'], name: 'minutes' }],
  };
  expect(upgradeSource(old, 'doorstep', [step])).toEqual({
    ok: true,
    value: { text: base, from: 0 },
  });
  expect(upgradeSource(base, 'doorstep')).toEqual({ ok: true, value: { text: base, from: 1 } });
});

it.each([
  ['doorstep/0', 'unknown-format'],
  ['doorstep/2', 'newer-format'],
  ['doorstep-law/1', 'other-kind-of-file'],
  ['twine', 'unknown-format'],
])('refuses to lift %s', (format, code) => {
  const lifted = upgradeSource(base.replace('doorstep/1', format), 'doorstep');
  expect(lifted.ok ? [] : lifted.error.map((it) => it.code)).toEqual([code]);
});
