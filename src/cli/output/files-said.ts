import type { Wording } from '#core/basics/diagnostic.ts';

/** A number of files, in words. */
export function filesSaid(count: number): Wording {
  return { en: `${count} ${count === 1 ? 'file' : 'files'}`, zh: ` ${count} 个文件` };
}
