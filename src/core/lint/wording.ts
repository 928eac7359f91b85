import type { Wording } from '#core/basics/diagnostic.ts';
import { nearestWord } from '#core/source/nearest-word.ts';

/** "Did you mean …?", or else what would be right here. */
export function didYouMean(name: string, known: readonly string[]): Wording {
  const near = nearestWord(name, known);
  if (near !== undefined) return { en: `Did you mean "${near}"?`, zh: `是不是想写“${near}”？` };
  if (known.length === 0) return { en: 'There is none yet.', zh: '这里还没有可用的。' };
  const few = known.slice(0, 6);
  const more = known.length > few.length;
  return {
    en: `What is known here: ${few.join(', ')}${more ? ', …' : ''}.`,
    zh: `这里可用的有：${few.join('、')}${more ? '……' : ''}。`,
  };
}

/** A share (0-1) as people read it. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Names of languages inside a sentence. */
export const languageNames = {
  en: { en: 'English', zh: '英文' },
  zh: { en: 'Chinese', zh: '中文' },
} as const;
