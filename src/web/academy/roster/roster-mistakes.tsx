import type { RosterMistake } from '#core/academy/roster.ts';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '../academy-host.ts';
import { rosterWords } from '../words/roster-words.ts';

/** More than these tell nothing new (a column chosen wrongly is wrong in every line). */
const most = 30;

/** What is wrong in a roster, by line of the file. */
export function RosterMistakes({ mistakes }: { mistakes: readonly RosterMistake[] }) {
  const words = useWords(rosterWords);
  return (
    <Notice tone="error" title={words.mistakesTitle}>
      <ul>
        {mistakes.slice(0, most).map(({ line, code, value }) => (
          <li key={line}>
            {words.line(line)}: {words.mistakes[code]} {value && <q>{value}</q>}
          </li>
        ))}
      </ul>
      {mistakes.length > most && <p>{words.moreMistakes(mistakes.length - most)}</p>}
    </Notice>
  );
}
