import { Link } from 'wouter';
import type { Assignment } from '#core/academy/assignment.ts';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import { countingAttempt, validScores } from '#core/academy/counting-attempt.ts';
import type { Person } from '#core/academy/person.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { Table } from '#web/ui/table.tsx';
import { useWords } from '../academy-host.ts';
import { paceWords } from '../words/pace-words.ts';
import { staffWords } from '../words/staff-words.ts';

export type ResultTableProps = {
  assignment: Assignment;
  recruits: readonly Person[];
  attempts: readonly AttemptResult[];
};

/** One line for each recruit: how far they are, and the attempt that counts. */
export function ResultTable({ assignment, recruits, attempts }: ResultTableProps) {
  const words = useWords(staffWords);
  const { pace, paces } = useWords(paceWords);
  const rows = recruits.map((recruit) => {
    const own = attempts.filter(({ personId }) => personId === recruit.id);
    return { ...recruit, own, counting: countingAttempt(assignment.counts, own) };
  });
  const statusOf = ({ own, counting }: (typeof rows)[number]) => {
    if (own.length === 0) return words.notBegun;
    const running = own.find(({ endedAt }) => endedAt === null);
    if (running || !counting) return running ? words.running(running.steps) : words.ended;
    return <Link href={`/academy/attempts/${counting.id}`}>{words.ended}</Link>;
  };
  return (
    <Table
      caption={words.results}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: words.name,
          names: true,
          cell: ({ id, name }) => <Link href={`/academy/people/${id}`}>{name}</Link>,
        },
        { id: 'number', header: words.number, cell: ({ number }) => number ?? '' },
        { id: 'status', header: words.status, cell: statusOf },
        { id: 'attempts', header: words.attempts, numeric: true, cell: ({ own }) => own.length },
        {
          id: 'pace',
          header: pace,
          cell: ({ counting }) => (counting ? paces[counting.pace] : ''),
        },
        {
          id: 'verdict',
          header: words.verdict,
          cell: ({ counting }) => (counting?.verdict ? words.verdicts[counting.verdict] : ''),
        },
        ...dimensions.map((dimension) => ({
          id: dimension,
          header: words.dimensions[dimension],
          numeric: true,
          cell: ({ counting }: (typeof rows)[number]) => {
            const score = counting && validScores(counting)[dimension];
            return typeof score === 'number' ? Math.round(score) : '';
          },
        })),
        {
          id: 'assurance',
          header: words.assurance,
          cell: ({ counting }) => (counting?.assurance ? words.assurances[counting.assurance] : ''),
        },
      ]}
    />
  );
}
