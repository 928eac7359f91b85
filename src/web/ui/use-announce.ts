import { createContext, useContext } from 'react';

/** Says one sentence to screen readers, when they next pause. `lang` if it is not the page's. */
export type Announce = (sentence: string, lang?: string) => void;

export const AnnounceContext = createContext<Announce | undefined>(undefined);

/** The announcer above; a component that announces without one around it is a bug. */
export function useAnnounce(): Announce {
  const announce = useContext(AnnounceContext);
  if (!announce) throw new Error('useAnnounce needs an <Announcer> around the application');
  return announce;
}
