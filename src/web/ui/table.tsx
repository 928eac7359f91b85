import './table.css';
import './visually-hidden.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type TableColumn<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** True for short text that stays on one line: a date, a code. */
  oneLine?: boolean;
  /** True for the column that names the row. */
  names?: boolean;
  /** How the rows stand by this column, where they can be sorted by it. */
  sort?: 'ascending' | 'descending' | 'none';
};

export type TableProps<Row> = {
  caption: string;
  captionHidden?: boolean;
  columns: readonly TableColumn<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string | number;
};

/** A plain table. On narrow pages its frame scrolls sideways, by keyboard too. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowId } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className="ui-table-frame" aria-label={caption} tabIndex={0}>
      <table className="ui-table">
        <caption>
          <span className={captionHidden ? 'ui-visually-hidden' : undefined}>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map(({ id, header, numeric, sort }) => (
              <th
                key={id}
                scope="col"
                className={numeric ? 'ui-table__number' : undefined}
                aria-sort={sort}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowId(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell<Row>({ column, row }: { column: TableColumn<Row>; row: Row }) {
  const { numeric, oneLine } = column;
  const className =
    classNames(numeric && 'ui-table__number', oneLine && 'ui-table__line') || undefined;
  if (!column.names) return <td className={className}>{column.cell(row)}</td>;
  return (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  );
}
