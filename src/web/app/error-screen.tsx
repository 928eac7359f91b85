import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { appWords } from './words/app-words.ts';

/** The one screen for faults. It needs nothing of the application, which may be what is broken. */
export function ErrorScreen({ error }: { error: unknown }) {
  const words = appWords[document.documentElement.lang.startsWith('zh') ? 'zh' : 'en'];
  const isChunk =
    error instanceof Error && /dynamically imported module|Importing a module/.test(error.message);
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.errorTitle}</h1>
        <Notice tone="error">{isChunk ? words.chunkLost : words.error}</Notice>
        <div className="ui-cluster">
          <Button variant="primary" onClick={() => location.reload()}>
            {words.reload}
          </Button>
          <LinkButton href="/">{words.toLibrary}</LinkButton>
        </div>
        <Disclosure summary={words.errorDetail}>
          <p className="ui-small">{error instanceof Error ? error.message : String(error)}</p>
        </Disclosure>
      </div>
    </Page>
  );
}
