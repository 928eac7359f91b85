import type { Language } from '#core/basics/text.ts';
import { shownText } from '../authored-text.tsx';
import type { HeardLine } from './log-entry.ts';

/** Reads lines aloud with the browser's own voices; silent where nobody asked for it. */
export interface Voice {
  say(line: HeardLine): void;
  /** Resolves once everything said so far has been spoken. */
  whenQuiet(): Promise<void>;
  stop(): void;
}

/** Longest that a line may keep the conversation waiting: some voices never say that they ended. */
const longestWait = 30_000;

/** A voice that asks before every line whether it is wanted, and in which language. */
export function createVoice(
  wish: () => { readAloud: boolean; language: Language },
  residents: readonly string[],
): Voice {
  const speech = 'speechSynthesis' in window ? window.speechSynthesis : undefined;
  let quiet: Promise<void> = Promise.resolve();
  return {
    say(line) {
      const { readAloud, language } = wish();
      if (!speech || !readAloud) return;
      const { text, lang } = shownText(line.says, language);
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = lang ?? (language === 'zh' ? 'zh-CN' : 'en');
      utterance.pitch = pitchOf(residents.indexOf(line.speaker));
      quiet = new Promise((resolve) => {
        const limit = setTimeout(resolve, longestWait);
        const done = () => {
          clearTimeout(limit);
          resolve();
        };
        utterance.onend = done;
        utterance.onerror = done;
      });
      speech.speak(utterance);
    },
    whenQuiet: () => quiet,
    stop() {
      speech?.cancel();
      quiet = Promise.resolve();
    },
  };
}

/** Residents differ by pitch, as far as one voice can. */
function pitchOf(resident: number): number {
  return [1, 0.8, 1.2, 0.9, 1.1][resident] ?? 1;
}
