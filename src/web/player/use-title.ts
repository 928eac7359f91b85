import { useEffect } from 'react';
import { usePlayer } from './player-context.ts';

/** The name of the page in tabs, history and screen readers. */
export function useTitle(title: string): void {
  const { language } = usePlayer();
  useEffect(() => {
    const house = language === 'zh' ? '家门口' : 'Doorstep';
    document.title = title === '' ? house : `${title} · ${house}`;
  }, [title, language]);
}
