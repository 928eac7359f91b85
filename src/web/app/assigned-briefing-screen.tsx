import { Link } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import { FailureNotice } from '#web/academy/failure-notice.tsx';
import { BeginAssigned } from '#web/academy/recruit/begin-assigned.tsx';
import { useAsked } from '#web/academy/use-asked.ts';
import { recruitWords } from '#web/academy/words/recruit-words.ts';
import { Briefing } from '#web/player/briefing/briefing.tsx';
import '#web/player/briefing/briefing.css';
import { useTitle } from '#web/player/use-title.ts';
import { briefingWords } from '#web/player/words/briefing-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';

/** The briefing of an assignment, with the very scenario that it is pinned to. */
export function AssignedBriefingScreen({ assignmentId }: { assignmentId: string }) {
  const words = useWords(recruitWords);
  const { paces } = useWords(briefingWords);
  const [session] = useAsked<{ person: Person | null }>('/api/session');
  const [pinned, again] = useAsked<AttemptPackage>(`/api/assignments/${assignmentId}/package`);
  useTitle(words.assignment);
  if (pinned.state === 'asking' || session.state === 'asking') return <Page>{null}</Page>;
  const person = session.state === 'there' ? session.value.person : null;
  if (pinned.state === 'there' && person) {
    const names = Object.entries(paces).map(([id, { name }]) => [id, name]);
    return (
      <Page>
        <Briefing scenario={pinned.value.scenario}>
          <BeginAssigned
            assignmentId={assignmentId}
            personId={person.id}
            pinned={pinned.value}
            paceNames={Object.fromEntries(names)}
          />
        </Briefing>
      </Page>
    );
  }
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.assignment}</h1>
        {pinned.state === 'failed' && <FailureNotice failure={pinned.failure} again={again} />}
        <div>
          <Link href="/academy" asChild>
            <LinkButton>{words.toAssignments}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
