import { DataTable, type DataTableProps } from '#web/ui/data-table.tsx';
import { useHost, useWords } from './academy-host.ts';
import { tableWords } from './words/table-words.ts';

/** A table to work with, in the words and the order of the page's language. */
export function AcademyTable<Row>(props: Omit<DataTableProps<Row>, 'words' | 'language'>) {
  const words = useWords(tableWords);
  const { language } = useHost();
  return <DataTable {...props} words={words} language={language} />;
}
