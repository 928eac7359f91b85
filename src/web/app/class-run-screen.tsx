import '#web/player/debrief/debrief.css';
import '#web/player/debrief/debrief-lines.css';
import '#web/player/debrief/debrief-print.css';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ClassRunReply } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { FailureNotice } from '#web/academy/failure-notice.tsx';
import { useAsked } from '#web/academy/use-asked.ts';
import { classRunWords } from '#web/academy/words/class-run-words.ts';
import { EndedDebrief } from '#web/player/debrief/ended-debrief.tsx';
import { usePlayer } from '#web/player/player-context.ts';
import { useTitle } from '#web/player/use-title.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';
import { Projector } from './class-run/projector.tsx';
import { storedRun } from './class-run/stored-run.ts';

/** A class run on the projector: the conversation while it runs, the debrief once it has ended. */
export function ClassRunScreen({ runId }: { runId: string }) {
  const words = useWords(classRunWords);
  const { language } = usePlayer();
  const [asked, again] = useAsked<ClassRunReply>(`/api/class-runs/${runId}`);
  const reply = asked.state === 'there' ? asked.value : undefined;
  const stored = useMemo(() => reply && storedRun(reply), [reply]);
  useTitle(reply ? textIn(reply.package.scenario.title, language) : words.classRun);
  if (asked.state === 'asking') return <Page>{null}</Page>;
  if (reply && stored && reply.run.ending !== null) return <EndedDebrief stored={stored} />;
  if (reply && reply.run.endedAt === null) return <Projector reply={reply} again={again} />;
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{reply ? words.stoppedTitle : words.classRun}</h1>
        {asked.state === 'failed' && <FailureNotice failure={asked.failure} again={again} />}
        <div>
          <Link href={reply ? `/academy/class-runs/${runId}` : '/academy'} asChild>
            <LinkButton>{reply ? words.toRecord : words.toCohort}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
