import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '../academy-host.ts';
import type { AskFailure } from '../ask.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { classRunWords } from '../words/class-run-words.ts';
import { refusalWords } from '../words/refusal-words.ts';

export type ClassRunFailureProps = {
  failure: AskFailure;
  title?: string;
  again?: () => void;
};

/** Why a step or a vote was not taken, in the words of a class run where it has some. */
export function ClassRunFailure({ failure, title, again }: ClassRunFailureProps) {
  const { codes } = useWords(classRunWords);
  const refusal = useWords(refusalWords);
  const known = codes[failure.kind === 'unreachable' ? 'unreachable' : failure.code];
  if (known === undefined) return <FailureNotice failure={failure} {...(again ? { again } : {})} />;
  return (
    <Notice
      tone="error"
      title={title}
      actions={again && <Button onClick={again}>{refusal.again}</Button>}
    >
      {known}
    </Notice>
  );
}
