import type { Language, Text } from '#core/basics/text.ts';
import { usePlayer } from './player-context.ts';

/** An author's text as it is shown, with the language it turned out to be in. */
export interface ShownText {
  text: string;
  /** Undefined where one text stands for every language. */
  lang: 'en' | 'zh-CN' | undefined;
}

/** The text in the wanted language, or in the one that the author wrote. */
export function shownText(text: Text | undefined, language: Language): ShownText {
  if (text === undefined) return { text: '', lang: undefined };
  if (typeof text === 'string') return { text, lang: undefined };
  const written = text[language] !== undefined ? language : text.en !== undefined ? 'en' : 'zh';
  return { text: text[written] ?? '', lang: written === 'zh' ? 'zh-CN' : 'en' };
}

/** An author's words inside a sentence or a heading, marked with their language. */
export function AuthoredText({ of }: { of: Text | undefined }) {
  const { language } = usePlayer();
  const { text, lang } = shownText(of, language);
  return (
    <bdi lang={lang} className="authored">
      {text}
    </bdi>
  );
}
