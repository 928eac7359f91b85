import { useCallback } from 'react';
import { Link } from 'wouter';
import { textIn } from '#core/basics/text-in.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { AttemptRecord, EndedSummary } from '#web/storage/attempt-record.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Table } from '#web/ui/table.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { summaryOf } from '../summary-of.ts';
import { useKept } from '../use-kept.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { useWords } from '../words/words-of.ts';
import { Section } from './section.tsx';
import type { Told } from './told.ts';

/** The fairness twin: how the recruit did when the parties' standing was the other way round. */
export function BothSides({ told }: { told: Told }) {
  const { store } = usePlayer();
  const { both } = useWords(debriefWords);
  const [records] = useKept(useCallback(() => store.list(), [store]));
  const { head } = told.stored.record;
  const isTwin = isTwinRun(told.stored.record);
  const known = records.state === 'there' ? records.value : [];
  const other = known.findLast(
    (it) =>
      it.head.scenario === head.scenario && isTwinRun(it) !== isTwin && it.summary !== undefined,
  );
  const way = isTwin ? `/brief/${head.scenario}` : `/brief/${head.scenario}?as=twin`;
  return (
    <Section
      id="both"
      title={both.title}
      lede={<AuthoredText of={told.stored.package.scenario.twin} />}
    >
      <p className="ui-measure">{both.same}</p>
      {other?.summary ? (
        <Compared told={told} other={other.summary} otherId={other.head.id} isTwin={isTwin} />
      ) : (
        <>
          <p>{both.none}</p>
          <div className="ui-no-print">
            <Link href={way} asChild>
              <LinkButton>{isTwin ? both.playWritten : both.playTwin}</LinkButton>
            </Link>
          </div>
        </>
      )}
    </Section>
  );
}

type ComparedProps = { told: Told; other: EndedSummary; otherId: string; isTwin: boolean };

function Compared({ told, other, otherId, isTwin }: ComparedProps) {
  const { language } = usePlayer();
  const { both } = useWords(debriefWords);
  const own = summaryOf(told.report)?.scores ?? {};
  const [written, swapped] = isTwin ? [other.scores, own] : [own, other.scores];
  return (
    <>
      <Table
        caption={both.caption}
        rows={dimensions.map((dimension) => ({ dimension }))}
        rowId={({ dimension }) => dimension}
        columns={[
          {
            id: 'dimension',
            header: both.dimension,
            names: true,
            cell: ({ dimension }) => textIn(told.rubric.dimensions[dimension].name, language),
          },
          {
            id: 'written',
            header: both.written,
            numeric: true,
            cell: ({ dimension }) => shown(written[dimension]),
          },
          {
            id: 'swapped',
            header: both.swapped,
            numeric: true,
            cell: ({ dimension }) => shown(swapped[dimension]),
          },
        ]}
      />
      <p>
        <Link href={`/debrief/${otherId}`}>{both.toOther}</Link>
      </p>
    </>
  );
}

function isTwinRun({ head }: AttemptRecord): boolean {
  return head.variant?.twin === true;
}

function shown(score: number | undefined): string {
  return score === undefined ? '–' : String(Math.round(score));
}
