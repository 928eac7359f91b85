import { Link } from 'wouter';
import type { Person } from '#core/academy/person.ts';
import { textIn } from '#core/basics/text-in.ts';
import type { BriefingSheet } from '#core/scenario/briefing-sheet.ts';
import { FailureNotice } from '#web/academy/failure-notice.tsx';
import { BeginAssigned } from '#web/academy/recruit/begin-assigned.tsx';
import { useAsked } from '#web/academy/use-asked.ts';
import { recruitWords } from '#web/academy/words/recruit-words.ts';
import { Briefing } from '#web/player/briefing/briefing.tsx';
import '#web/player/briefing/briefing.css';
import { usePlayer } from '#web/player/player-context.ts';
import { useTitle } from '#web/player/use-title.ts';
import { briefingWords } from '#web/player/words/briefing-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Page } from '#web/ui/page.tsx';

/** The briefing of an assignment; the scenario itself comes once it is begun. */
export function AssignedBriefingScreen({ assignmentId }: { assignmentId: string }) {
  const words = useWords(recruitWords);
  const { language } = usePlayer();
  const { paces } = useWords(briefingWords);
  const [session] = useAsked<{ person: Person | null }>('/api/session');
  const [sheet, again] = useAsked<BriefingSheet>(`/api/assignments/${assignmentId}/briefing`);
  useTitle(sheet.state === 'there' ? textIn(sheet.value.title, language) : words.assignment);
  if (sheet.state === 'asking' || session.state === 'asking') return <Page>{null}</Page>;
  const person = session.state === 'there' ? session.value.person : null;
  if (sheet.state === 'there' && person) {
    const names = Object.entries(paces).map(([id, { name }]) => [id, name]);
    return (
      <Page>
        <Briefing scenario={sheet.value}>
          <BeginAssigned
            assignmentId={assignmentId}
            personId={person.id}
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
        {sheet.state === 'failed' && <FailureNotice failure={sheet.failure} again={again} />}
        <div>
          <Link href="/academy" asChild>
            <LinkButton>{words.toAssignments}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
