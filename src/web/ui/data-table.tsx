import './data-table.css';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { offerDownload } from './offer-download.ts';
import { Table, type TableColumn, type TableProps } from './table.tsx';
import {
  type CellValue,
  csvOf,
  filterRows,
  type SortDirection,
  sortRows,
  type ValuedColumn,
} from './table-rows.ts';
import { TextInput } from './text-input.tsx';

/** A column with a value can be sorted, searched and taken along; its header is then plain words. */
export type DataColumn<Row> =
  | (TableColumn<Row> & { value?: never; text?: never })
  | (Omit<TableColumn<Row>, 'cell'> & {
      header: string;
      value: (row: Row) => CellValue;
      text?: (row: Row) => string;
      /** What is drawn, where it is more than the text. */
      cell?: TableColumn<Row>['cell'];
    });

export type DataTableWords = {
  search: string;
  /** How many rows are shown, said whenever that changes. */
  shown: (shown: number, all: number) => string;
  takeAlong: string;
};

export type DataTableProps<Row> = Omit<TableProps<Row>, 'columns'> & {
  columns: readonly DataColumn<Row>[];
  words: DataTableWords;
  /** Text is sorted as this language does it. */
  language: string;
};

/** So many rows are seen at a glance; above it a search field helps. */
const glance = 10;

/** A table to work with: sorted by its headers, searched, and taken along as it is shown. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, words, language, caption, ...rest } = props;
  const [search, setSearch] = useState('');
  const [sorted, setSorted] = useState<{ id: string; direction: SortDirection }>();
  const valued = columns.flatMap((it) => (it.value ? [{ ...it, label: it.header }] : []));
  const isSearched = rows.length > glance || search !== '';
  const found = filterRows(rows, valued, search);
  const by = valued.find(({ id }) => id === sorted?.id);
  const shown = by && sorted ? sortRows(found, by.value, sorted.direction, language) : found;
  const turn = (id: string) =>
    setSorted((before) => ({
      id,
      direction: before?.id === id && before.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  return (
    <div className="ui-data-table">
      <div className="ui-data-table__tools">
        {isSearched && (
          <Field label={words.search}>
            <TextInput
              type="search"
              value={search}
              autoComplete="off"
              onChange={({ target }) => setSearch(target.value)}
            />
          </Field>
        )}
        {isSearched && (
          <p className="ui-small ui-soft" role="status">
            {words.shown(shown.length, rows.length)}
          </p>
        )}
        <Button
          variant="plain"
          aria-label={`${words.takeAlong}: ${caption}`}
          onClick={() => takeAlong(caption, shown, valued)}
        >
          {words.takeAlong}
        </Button>
      </div>
      <Table
        {...rest}
        caption={caption}
        rows={shown}
        columns={columns.map((column) =>
          column.value
            ? {
                cell: column.text ?? ((row: Row) => column.value(row) ?? ''),
                ...column,
                sort: sorted?.id === column.id ? sorted.direction : 'none',
                header: <SortButton label={column.header} onTurn={() => turn(column.id)} />,
              }
            : column,
        )}
      />
    </div>
  );
}

function SortButton({ label, onTurn }: { label: string; onTurn: () => void }) {
  return (
    <button type="button" className="ui-data-table__sort" onClick={onTurn}>
      {label}
    </button>
  );
}

function takeAlong<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly ValuedColumn<Row>[],
): void {
  const name = `${caption.replaceAll(/[\\/:*?"<>|]/g, ' ')}.csv`;
  offerDownload({ name, text: csvOf(rows, columns), type: 'text/csv;charset=utf-8' });
}
