import { useEffect, useState } from 'react';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { browserLanguage } from './page-language.ts';
import { appWords } from './words/app-words.ts';

/** Nothing for a moment; then, if storage takes long, why the page is still empty. */
export function OpeningScreen() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const late = setTimeout(() => setLate(true), 800);
    return () => clearTimeout(late);
  }, []);
  const language = browserLanguage();
  return (
    <Page width="measure">
      <h1 className="ui-visually-hidden">{appWords[language].name}</h1>
      {isLate && <Notice tone="info">{appWords[language].opening}</Notice>}
    </Page>
  );
}
