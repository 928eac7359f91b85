import { useHost } from './academy-host.ts';

/** Day and minute as people of this language write them; `at` in ms since 1970. */
export function useInstant(): (at: number) => string {
  const { language } = useHost();
  const format = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (at) => format.format(at);
}
