import { Link } from 'wouter';
import type { Assignment } from '#core/academy/assignment.ts';
import type { AttemptResult } from '#core/academy/attempt-contract.ts';
import { countingAttempt, validScores } from '#core/academy/counting-attempt.ts';
import type { Person } from '#core/academy/person.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import { useWords } from '../academy-host.ts';
import { AcademyTable } from '../academy-table.tsx';
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
  if (recruits.length === 0) return <p className="ui-soft">{words.noResults}</p>;
  const rows = recruits.map((recruit) => {
    const own = attempts.filter(({ personId }) => personId === recruit.id);
    return { ...recruit, own, counting: countingAttempt(assignment.counts, own) };
  });
  const statusOf = ({ own }: (typeof rows)[number]) => {
    if (own.length === 0) return words.notBegun;
    const running = own.find(({ endedAt }) => endedAt === null);
    return running ? words.running(running.steps) : words.ended;
  };
  const statusLink = (row: (typeof rows)[number]) => {
    const isRunning = row.own.some(({ endedAt }) => endedAt === null);
    if (isRunning || !row.counting) return statusOf(row);
    return <Link href={`/academy/attempts/${row.counting.id}`}>{words.ended}</Link>;
  };
  return (
    <AcademyTable
      caption={words.results}
      captionHidden
      rows={rows}
      rowId={({ id }) => id}
      columns={[
        {
          id: 'name',
          header: words.name,
          names: true,
          value: ({ name }) => name,
          cell: ({ id, name }) => <Link href={`/academy/people/${id}`}>{name}</Link>,
        },
        { id: 'number', header: words.number, value: ({ number }) => number },
        { id: 'status', header: words.status, value: statusOf, cell: statusLink },
        { id: 'attempts', header: words.attempts, numeric: true, value: ({ own }) => own.length },
        {
          id: 'pace',
          header: pace,
          value: ({ counting }) => counting && paces[counting.pace],
        },
        {
          id: 'verdict',
          header: words.verdict,
          value: ({ counting }) => counting?.verdict && words.verdicts[counting.verdict],
        },
        ...dimensions.map((dimension) => ({
          id: dimension,
          header: words.dimensions[dimension],
          numeric: true,
          value: ({ counting }: (typeof rows)[number]) => {
            const score = counting && validScores(counting)[dimension];
            return typeof score === 'number' ? Math.round(score) : undefined;
          },
        })),
        {
          id: 'assurance',
          header: words.assurance,
          value: ({ counting }) => counting?.assurance && words.assurances[counting.assurance],
        },
      ]}
    />
  );
}
