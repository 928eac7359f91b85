import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { useHost, useWords } from '../academy-host.ts';
import { examWords } from '../words/exam-words.ts';

/** What is wrong in a file, or could be better: where, what, and how to mend it. */
export function DiagnosticList({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  const { language } = useHost();
  const words = useWords(examWords);
  const isMixed = diagnostics.some(({ severity }) => severity === 'error');
  return (
    <ul className="academy-diagnostics">
      {diagnostics.map(({ code, severity, message, range, suggestion }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once, as it came
        <li key={`${code}:${range.start.offset}:${index}`}>
          <strong className="ui-numeric">
            {words.place(range.start.line, range.start.column)}
          </strong>{' '}
          {isMixed && severity === 'warning' && <span className="ui-soft">({words.warning}) </span>}
          {message[language]}
          {suggestion && <span className="ui-soft"> {suggestion[language]}</span>}
        </li>
      ))}
    </ul>
  );
}
