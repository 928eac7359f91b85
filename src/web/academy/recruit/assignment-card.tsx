import { Link } from 'wouter';
import { validScores } from '#core/academy/counting-attempt.ts';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { AttemptRecord } from '#web/storage/attempt-record.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { useInstant } from '../instant.ts';
import { paceWords } from '../words/pace-words.ts';
import { recruitWords } from '../words/recruit-words.ts';
import { staffWords } from '../words/staff-words.ts';
import type { Assigned } from './assigned.ts';

export type AssignmentCardProps = {
  assigned: Assigned;
  /** Attempts of it on this device. */
  records: readonly AttemptRecord[];
};

/** One assignment with the next thing to do about it. */
export function AssignmentCard({ assigned, records }: AssignmentCardProps) {
  const words = useWords(recruitWords);
  const { modes } = useWords(staffWords);
  const { ownHolds } = useWords(paceWords);
  const title = textIn(assigned.title, useHost().language);
  const instant = useInstant();
  const now = Date.now();
  const { opensAt, attempts, terms, result } = assigned;
  const { closesAt, allowed } = terms;
  const isOpen = opensAt <= now && now <= closesAt;
  const running = records.find(({ status }) => status === 'running');
  const unended = attempts.findLast(({ endedAt }) => endedAt === null);
  const exam = assigned.supervised ? unended : undefined;
  const ended = records.findLast(({ status }) => status === 'ended');
  const mayBegin = isOpen && !running && !exam && (allowed === null || attempts.length < allowed);
  return (
    <Panel eyebrow={modes[assigned.mode]} title={title}>
      <div className="ui-stack">
        <p className="ui-small ui-soft">
          {now < opensAt
            ? words.opens(instant(opensAt))
            : now > closesAt
              ? words.over(instant(closesAt))
              : words.open(instant(closesAt))}
          <br />
          {words.attempts(attempts.length, allowed)}
        </p>
        {terms.isAccommodated && <p className="ui-small">{ownHolds}</p>}
        {result ? (
          <Result result={result} />
        ) : (
          attempts.some(({ endedAt }) => endedAt !== null) && <p>{words.notReleased}</p>
        )}
        {records.some(({ delivery }) => delivery && !delivery.isComplete) && (
          <p className="ui-small">{words.stays}</p>
        )}
        <div className="ui-cluster">
          {running && (
            <Link href={`/play/${running.head.id}`} asChild>
              <LinkButton variant="primary" aria-label={words.goOnFor(title)}>
                {words.goOn}
              </LinkButton>
            </Link>
          )}
          {exam && isOpen && (
            <Link href={`/exam/${exam.id}`} asChild>
              <LinkButton variant="primary" aria-label={words.goOnFor(title)}>
                {words.goOn}
              </LinkButton>
            </Link>
          )}
          {mayBegin && (
            <Link href={`/academy/assignments/${assigned.id}`} asChild>
              <LinkButton variant="primary" aria-label={words.beginFor(title)}>
                {words.begin}
              </LinkButton>
            </Link>
          )}
          {ended && (
            <Link href={`/debrief/${ended.head.id}`} aria-label={words.debriefFor(title)}>
              {words.debrief}
            </Link>
          )}
        </div>
      </div>
    </Panel>
  );
}

function Result({ result }: { result: NonNullable<Assigned['result']> }) {
  const words = useWords(recruitWords);
  const staff = useWords(staffWords);
  const shown = dimensions.flatMap((it) => {
    const score = validScores(result)[it];
    return score === null ? [] : [{ id: it, name: staff.dimensions[it], score }];
  });
  return (
    <section aria-label={words.result}>
      <dl className="academy-scores">
        {shown.map(({ id, name, score }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd className="ui-numeric">{Math.round(score)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Link href={`/academy/attempts/${result.id}`}>{words.review}</Link>
      </p>
      {result.assurance && (
        <p className="ui-small ui-soft">
          {staff.assurance}: {staff.assurances[result.assurance]}
        </p>
      )}
    </section>
  );
}
