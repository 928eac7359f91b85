import { Link } from 'wouter';
import type { Assignment } from '#core/academy/assignment.ts';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import type { Person } from '#core/academy/person.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Button } from '#web/ui/button.tsx';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { progressWords } from '../words/progress-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { DecisionTable } from './decision-table.tsx';
import { KeptFigures } from './kept-figures.tsx';
import { Rescue } from './rescue.tsx';
import { ResultTable } from './result-table.tsx';
import { Room } from './room.tsx';

interface ResultsReply {
  assignment: Assignment;
  recruits: Person[];
  attempts: AttemptResult[];
}

/** How an assignment went, letting the results out, and taking them along. */
export function AssignmentResults({ id }: { id: string }) {
  const words = useWords(staffWords);
  const { language } = useHost();
  const live = useWords(progressWords);
  const [asked, again] = useAsked<ResultsReply>(`/api/assignments/${id}/results`);
  usePageTitle(words.results);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { assignment, recruits, attempts } = asked.value;
  return (
    <div className="ui-stack">
      <header>
        <p className="ui-eyebrow">
          {words.results} · {words.modes[assignment.mode]}
        </p>
        <h1>{textIn(assignment.title, language)}</h1>
        <p className="ui-soft">{words.advice}</p>
        <p>
          <Link href={`/academy/assignments/${id}/progress`}>{live.toLive}</Link>
        </p>
      </header>
      {assignment.supervised && <Room assignmentId={id} onChanged={again} />}
      <ResultTable assignment={assignment} recruits={recruits} attempts={attempts} />
      <DecisionTable assignmentId={id} />
      <KeptFigures assignmentId={id} />
      <div className="academy-two">
        <div className="ui-stack">
          <Release assignment={assignment} onReleased={again} />
          <Rescue onRescued={again} />
        </div>
        <Panel look="sunk" title={words.exports}>
          <div className="ui-cluster">
            <LinkButton href={`/api/assignments/${id}/results.csv`} download>
              {words.exportCsv}
            </LinkButton>
            <LinkButton href={`/api/assignments/${id}/results.xlsx`} download>
              {words.exportXlsx}
            </LinkButton>
            <LinkButton href={`/api/assignments/${id}/statements.json`} download>
              {words.exportXapi}
            </LinkButton>
          </div>
        </Panel>
      </div>
    </div>
  );
}

type ReleaseProps = { assignment: Assignment; onReleased: () => void };

function Release({ assignment, onReleased }: ReleaseProps) {
  const words = useWords(staffWords);
  const { announce } = useHost();
  const instant = useInstant();
  const { isBusy, failure, send } = useSending();
  const release = async () => {
    const released = await send('POST', `/api/assignments/${assignment.id}/release`);
    if (!released.ok) return;
    announce(words.isReleased);
    onReleased();
  };
  return (
    <Panel look="sunk" title={words.release}>
      <div className="ui-stack">
        {assignment.releasedAt !== null ? (
          <p>{words.released(instant(assignment.releasedAt))}</p>
        ) : (
          <>
            <p>{words.releaseLede}</p>
            {failure && <FailureNotice failure={failure} />}
            <div>
              <Button variant="primary" aria-disabled={isBusy} onClick={() => void release()}>
                {words.release}
              </Button>
            </div>
          </>
        )}
      </div>
    </Panel>
  );
}
