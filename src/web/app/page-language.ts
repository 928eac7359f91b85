import type { Language } from '#core/basics/text.ts';

/** The language of somebody who has not chosen one yet: the first of the browser's that we speak. */
export function browserLanguage(wanted: readonly string[] = navigator.languages): Language {
  for (const tag of wanted) {
    if (/^zh\b/i.test(tag)) return 'zh';
    if (/^en\b/i.test(tag)) return 'en';
  }
  return 'en';
}

/** The language's tag as HTML writes it. */
export function htmlLanguage(language: Language): 'en' | 'zh-CN' {
  return language === 'zh' ? 'zh-CN' : 'en';
}
