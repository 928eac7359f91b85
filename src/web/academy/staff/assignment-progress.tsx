import { Link } from 'wouter';
import type { ProgressReply, RecruitProgress } from '#core/academy/progress.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Table } from '#web/ui/table.tsx';
import { Tag } from '#web/ui/tag.tsx';
import type { Tone } from '#web/ui/tone.ts';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useLive } from '../use-live.ts';
import { progressWords } from '../words/progress-words.ts';
import { type ProgressState, stateOf } from './progress-state.ts';

/** How often the page asks (ms). */
const often = 4000;
/** In the order in which a trainer wants to see them. */
const states: readonly ProgressState[] = ['quiet', 'running', 'not-begun', 'ended'];
const looks: Record<
  ProgressState,
  { tone: Tone; shape: 'circle' | 'diamond' | 'ring' | 'square' }
> = {
  quiet: { tone: 'caution', shape: 'diamond' },
  running: { tone: 'accent', shape: 'circle' },
  'not-begun': { tone: 'neutral', shape: 'ring' },
  ended: { tone: 'good', shape: 'square' },
};

/** Who is where while a cohort plays an assignment, followed as it happens. */
export function AssignmentProgress({ id }: { id: string }) {
  const words = useWords(progressWords);
  const { language } = useHost();
  const { value, failure } = useLive<ProgressReply>(`/api/assignments/${id}/progress`, often);
  usePageTitle(words.live);
  if (!value) return failure ? <FailureNotice failure={failure} /> : null;
  const { assignment, now, recruits } = value;
  return (
    <div className="ui-stack">
      <header>
        <p className="ui-eyebrow">{words.live}</p>
        <h1>{textIn(assignment.title, language)}</h1>
        <p className="ui-soft">{words.lede}</p>
        <p>
          <Link href={`/academy/assignments/${id}/results`}>{words.toResults}</Link>
        </p>
      </header>
      {failure?.kind === 'unreachable' && <Notice tone="warn">{words.away}</Notice>}
      {failure?.kind === 'refused' && <FailureNotice failure={failure} />}
      {recruits.length === 0 ? (
        <p className="ui-soft">{words.nobody}</p>
      ) : (
        <Recruits now={now} recruits={recruits} />
      )}
    </div>
  );
}

function Recruits({ now, recruits }: { now: number; recruits: readonly RecruitProgress[] }) {
  const words = useWords(progressWords);
  const ago = useAgo();
  const rows = recruits.map((it) => ({ ...it, state: stateOf(it, now) }));
  // Within a state people keep their place, so that nobody jumps while they are being read.
  const inOrder = rows.toSorted((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
  return (
    <>
      <dl className="academy-scores">
        {states.map((state) => (
          <div key={state}>
            <dt>{words.states[state]}</dt>
            <dd className="ui-numeric">{rows.filter((it) => it.state === state).length}</dd>
          </div>
        ))}
      </dl>
      <Table
        caption={words.table}
        captionHidden
        rows={inOrder}
        rowId={({ recruit }) => recruit.id}
        columns={[
          {
            id: 'recruit',
            header: words.recruit,
            names: true,
            cell: ({ recruit: { name, number } }) =>
              number === null ? name : `${name} (${number})`,
          },
          {
            id: 'state',
            header: words.state,
            cell: ({ state }) => <Tag {...looks[state]}>{words.states[state]}</Tag>,
          },
          {
            id: 'attempt',
            header: words.attempt,
            numeric: true,
            cell: ({ attempt }) => attempt?.number,
          },
          { id: 'beat', header: words.moment, numeric: true, cell: ({ attempt }) => attempt?.beat },
          {
            id: 'decisions',
            header: words.decisions,
            numeric: true,
            cell: ({ attempt }) => attempt?.decisions,
          },
          {
            id: 'heard',
            header: words.heard,
            cell: ({ attempt }) => attempt && ago(now - attempt.heardAt),
          },
        ]}
      />
      <p className="ui-small ui-soft">{words.quietHelp}</p>
    </>
  );
}

/** How long ago something was (ms), in the coarsest unit that says enough. */
function useAgo(): (ms: number) => string {
  const words = useWords(progressWords);
  const { language } = useHost();
  const format = new Intl.RelativeTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB');
  return (ms) => {
    const minutes = Math.floor(ms / 60_000);
    if (minutes < 1) return words.justNow;
    if (minutes < 60) return format.format(-minutes, 'minute');
    const hours = Math.floor(minutes / 60);
    return hours < 48
      ? format.format(-hours, 'hour')
      : format.format(-Math.floor(hours / 24), 'day');
  };
}
