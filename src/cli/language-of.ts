import type { Language } from '#core/basics/text.ts';

/** The language of the person at the terminal: `--lang`, else what the system says, else English. */
export function languageOf(
  asked: string | true | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked === 'en' || asked === 'zh') return asked;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
