import type { Language } from '#core/basics/text.ts';

/**
 * The language of the person at the terminal: `--lang`, else what the system says, else English.
 * Read before the arguments are checked, so that complaints about them are understood.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = /^--lang[= ](en|zh)\b/m.exec(args.join(' ').replaceAll(' --lang', '\n--lang'));
  if (asked) return asked[1] as Language;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^zh/i.test(locale) ? 'zh' : 'en';
}
