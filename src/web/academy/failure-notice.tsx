import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from './academy-host.ts';
import type { AskFailure } from './ask.ts';
import { refusalWords } from './words/refusal-words.ts';

/** Why something was not done, in words, with a way to try again where that can help. */
export function FailureNotice({ failure, again }: { failure: AskFailure; again?: () => void }) {
  const words = useWords(refusalWords);
  const code = failure.kind === 'unreachable' ? 'unreachable' : failure.code;
  const known = words.codes[code];
  return (
    <Notice tone="error" actions={again && <Button onClick={again}>{words.again}</Button>}>
      {known ?? words.other(code)}
    </Notice>
  );
}
