import type { Mistake } from './mistake.ts';
import type { SourceTree } from './source-tree.ts';

/** Refuses more beats than the limit, before each of them is read. */
export function checkBeatCount(tree: SourceTree, limit: number): Mistake[] {
  const { data } = tree;
  const beats = typeof data === 'object' && !Array.isArray(data) ? data.beats : undefined;
  if (typeof beats !== 'object' || Array.isArray(beats)) return [];
  const ids = Object.keys(beats);
  if (ids.length <= limit) return [];
  const { start, end } = tree.rangeOf(['beats', ids[limit] ?? ''], 'key');
  return [
    {
      code: 'too-many-beats',
      start: start.offset,
      end: end.offset,
      message: {
        en: `A scenario has at most ${limit} beats; this one has ${ids.length}.`,
        zh: `一个情境最多 ${limit} 个节点（beats）；这里有 ${ids.length} 个。`,
      },
      suggestion: { en: 'Split it into several scenarios.', zh: '请拆分成几个情境文件。' },
    },
  ];
}
