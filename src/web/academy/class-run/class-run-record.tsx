import './class-run.css';
import { Link } from 'wouter';
import type { Ballot, ClassRunReply } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { ClassRunEnding } from './class-run-ending.tsx';
import { OptionText } from './option-text.tsx';
import { SplitBar } from './split-bar.tsx';

/** A class run afterwards: each decision with its split and what was taken. */
export function ClassRunRecord({ id }: { id: string }) {
  const words = useWords(classRunWords);
  const staff = useWords(staffWords);
  const { language } = useHost();
  const instant = useInstant();
  const [asked, again] = useAsked<ClassRunReply>(`/api/class-runs/${id}`);
  usePageTitle(words.classRun);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { run, package: pinned, ballots, costs } = asked.value;
  return (
    <div className="ui-stack">
      <header>
        <p className="ui-eyebrow">
          {words.classRun} · {instant(run.openedAt)}
        </p>
        <h1>{textIn(pinned.scenario.title, language)}</h1>
        <p>
          <ClassRunEnding run={run} />
        </p>
        <p>
          <Link href={`/academy/cohorts/${run.cohortId}`}>{words.toCohort}</Link>
        </p>
      </header>
      {run.ending !== null && (
        <dl className="academy-scores">
          {dimensions.flatMap((dimension) => {
            const score = run.scores[dimension];
            return score === null
              ? []
              : [
                  <div key={dimension}>
                    <dt>{staff.dimensions[dimension]}</dt>
                    <dd className="ui-numeric">{Math.round(score)}</dd>
                  </div>,
                ];
          })}
        </dl>
      )}
      {run.ending !== null && (
        <p>
          <Link href={`/class-run/${id}`}>{words.toDebrief}</Link>
        </p>
      )}
      {ballots.length === 0 && <p className="ui-soft">{words.noBallots}</p>}
      {ballots.map((ballot) => (
        <BallotRecord
          key={ballot.n}
          ballot={ballot}
          cost={ballot.step === null ? undefined : costs[ballot.step]}
        />
      ))}
      <p className="ui-small ui-soft">
        {words.pinned(run.revision.slice(0, 12), run.rubric.slice(0, 12))}
      </p>
    </div>
  );
}

function BallotRecord({ ballot, cost }: { ballot: Ballot; cost: number | undefined }) {
  const words = useWords(classRunWords);
  const { language } = useHost();
  const { n, lines, options, split, picked, votes } = ballot;
  return (
    <Panel title={words.vote(n)} titleLevel={2}>
      <div className="ui-stack">
        {lines.length > 0 && (
          <Disclosure summary={words.lines}>
            <ul className="plain-list">
              {lines.map(({ who, says }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a record never changes
                <li key={i}>
                  {who !== null && <strong>{textIn(who, language)} </strong>}
                  {textIn(says, language)}
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <ol className="class-options plain-list">
          {options.map((option, i) => {
            const isTaken = option.choice === picked;
            const text = (
              <>
                <span className="ui-visually-hidden">{option.number}. </span>
                <OptionText option={option} /> {isTaken && <Taken cost={cost} />}
              </>
            );
            return (
              <li key={option.number} className="class-option" data-taken={isTaken}>
                <span className="class-option__number" aria-hidden="true">
                  {option.number}
                </span>
                {split === null ? (
                  <span>{text}</span>
                ) : (
                  <SplitBar votes={split[i] ?? 0} all={votes}>
                    {text}
                  </SplitBar>
                )}
              </li>
            );
          })}
        </ol>
        {picked === null && <p className="ui-soft">{words.notTaken}</p>}
      </div>
    </Panel>
  );
}

/** What the trainer took, and what it gave away once that is known. */
function Taken({ cost }: { cost: number | undefined }) {
  const words = useWords(classRunWords);
  return (
    <>
      <Tag tone="accent">{words.taken}</Tag>{' '}
      {cost !== undefined && (
        <span className="ui-small ui-soft">{cost > 0 ? words.cost(cost) : words.noCost}</span>
      )}
    </>
  );
}
