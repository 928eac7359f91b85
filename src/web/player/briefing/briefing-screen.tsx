import './briefing.css';
import { Link, useSearchParams } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import { useTitle } from '../use-title.ts';
import { briefingWords } from '../words/briefing-words.ts';
import { useWords } from '../words/words-of.ts';
import { Briefing } from './briefing.tsx';
import { StartForm } from './start-form.tsx';
import { usePackage } from './use-package.ts';

/** What a recruit knows before the conversation, and how they want to have it. */
export function BriefingScreen({ scenarioId }: { scenarioId: string }) {
  const { language } = usePlayer();
  const words = useWords(briefingWords);
  const [loaded, again] = usePackage(scenarioId);
  const [wishes, wish] = useSearchParams();
  const isTwin = wishes.get('as') === 'twin';
  const written = loaded.state === 'there' ? loaded.value.scenario : undefined;
  const scenario = written && variantOf(written, { twin: isTwin });
  useTitle(scenario ? textIn(scenario.title, language) : words.eyebrow);
  if (loaded.state === 'loading') return <Page>{null}</Page>;
  if (loaded.state === 'there' && scenario) {
    return (
      <Page>
        <Briefing scenario={scenario}>
          <StartForm
            pinned={loaded.value}
            isTwin={isTwin && loaded.value.scenario.twin !== undefined}
            onTwin={(swapped) => wish(swapped ? { as: 'twin' } : {}, { replace: true })}
          />
        </Briefing>
      </Page>
    );
  }
  if (loaded.state !== 'failed') return null;
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{loaded.failure === 'unknown' ? words.unknownTitle : words.eyebrow}</h1>
        <Notice
          tone="warn"
          actions={
            loaded.failure === 'unreachable' && (
              <Button variant="primary" onClick={again}>
                {words.again}
              </Button>
            )
          }
        >
          {words[loaded.failure]}
        </Notice>
        <div>
          <Link href="/" asChild>
            <LinkButton>{words.back}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
