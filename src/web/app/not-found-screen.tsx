import { Link } from 'wouter';
import { useTitle } from '#web/player/use-title.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { appWords } from './words/app-words.ts';

/** For every address that nobody knows. It repeats nothing of the address: links can lie. */
export function NotFoundScreen() {
  const words = useWords(appWords);
  useTitle(words.notFoundTitle);
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.notFoundTitle}</h1>
        <p className="ui-lede">{words.notFound}</p>
        <div>
          <Link href="/" asChild>
            <LinkButton variant="primary">{words.toLibrary}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
