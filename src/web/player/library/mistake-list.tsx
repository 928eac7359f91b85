import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { usePlayer } from '../player-context.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';

/** What is wrong in a file: where, what, and how to mend it. */
export function MistakeList({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const { language } = usePlayer();
  const words = useWords(libraryWords);
  return (
    <ul className="library-mistakes">
      {diagnostics.map(({ code, message, range, suggestion }) => (
        <li key={`${code}:${range.start.offset}`}>
          <strong className="ui-numeric">
            {words.place(range.start.line, range.start.column)}
          </strong>{' '}
          {message[language]}
          {suggestion && <span className="ui-soft"> {suggestion[language]}</span>}
        </li>
      ))}
    </ul>
  );
}
