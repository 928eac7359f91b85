import { useEffect } from 'react';
import type { Language } from '#core/basics/text.ts';
import { usePlayer } from './player-context.ts';

/** The name of the page in tabs, history and screen readers. */
export function useTitle(title: string): void {
  const { language } = usePlayer();
  useEffect(() => titlePage(title, language), [title, language]);
}

/** For screens outside the player. */
export function titlePage(title: string, language: Language): void {
  const house = language === 'zh' ? '家门口' : 'Doorstep';
  document.title = title === '' ? house : `${title} · ${house}`;
}
