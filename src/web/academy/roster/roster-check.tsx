import { useState } from 'react';
import { readRoster } from '#core/academy/roster.ts';
import type { RosterColumns } from '#core/academy/roster-columns.ts';
import { Button } from '#web/ui/button.tsx';
import { Table } from '#web/ui/table.tsx';
import { useWords } from '../academy-host.ts';
import { rosterWords } from '../words/roster-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { type ChosenColumns, ColumnChoice, enoughColumns } from './column-choice.tsx';
import { RosterMistakes } from './roster-mistakes.tsx';

/** Lines that are shown of a roster before it is sent. */
const shown = 5;

export type RosterCheckProps = {
  fileName: string;
  table: readonly string[][];
  isBusy: boolean;
  onSend: (heading: number, columns: RosterColumns) => void;
  onCancel: () => void;
};

/** A roster before it is sent: what its headings mean, its first lines, and what is wrong by line. */
export function RosterCheck({ fileName, table, isBusy, onSend, onCancel }: RosterCheckProps) {
  const words = useWords(rosterWords);
  const staff = useWords(staffWords);
  const [found] = useState(() => readRoster(table));
  const [chosen, setChosen] = useState<ChosenColumns>(found.columns ?? {});
  const columns = enoughColumns(chosen);
  const { heading, lines, mistakes } = columns
    ? readRoster(table, columns)
    : { ...found, lines: [], mistakes: [] };
  const isReady = columns !== undefined && lines.length > 0 && mistakes.length === 0;
  return (
    <section className="ui-stack" aria-label={fileName}>
      <h3>{fileName}</h3>
      <p>{words.checkLede}</p>
      <ColumnChoice headings={table[found.heading] ?? []} chosen={chosen} onChange={setChosen} />
      {mistakes.length > 0 && <RosterMistakes mistakes={mistakes} />}
      {lines.length > 0 && (
        <Table
          caption={words.preview(Math.min(shown, lines.length), lines.length)}
          rows={lines.slice(0, shown)}
          rowId={({ line }) => line}
          columns={[
            { id: 'line', header: words.lineHeading, numeric: true, cell: ({ line }) => line },
            { id: 'name', header: staff.name, names: true, cell: ({ name }) => name },
            { id: 'login', header: staff.login, cell: ({ login }) => login },
            { id: 'number', header: staff.number, cell: ({ number }) => number ?? '' },
          ]}
        />
      )}
      <div className="ui-cluster">
        <Button
          variant="primary"
          aria-disabled={isBusy || !isReady}
          onClick={isReady && !isBusy ? () => onSend(heading, columns) : undefined}
        >
          {words.send(isReady ? lines.length : 0)}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </section>
  );
}
