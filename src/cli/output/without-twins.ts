import type { Diagnostic } from '#core/basics/diagnostic.ts';

/** Each mistake once: a broken rubric is met again with every scenario that needs it. */
export function withoutTwins(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const it of diagnostics) {
    const { start, end } = it.range;
    const key = JSON.stringify([it.file, it.code, start.offset, end.offset, it.message.en]);
    if (!known.has(key)) known.set(key, it);
  }
  return [...known.values()];
}
