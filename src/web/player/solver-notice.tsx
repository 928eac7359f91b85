import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { SolverFailure } from './solver-messages.ts';
import { measureWords } from './words/measure-words.ts';
import { useWords } from './words/words-of.ts';

/** Why there is no score, and what can be done about it. */
export function SolverNotice({ failure, again }: { failure: SolverFailure; again: () => void }) {
  const words = useWords(measureWords);
  const canHelp = failure.kind === 'too-slow' || failure.kind === 'no-worker';
  return (
    <Notice tone="warn" actions={canHelp && <Button onClick={again}>{words.again}</Button>}>
      {sentence(words, failure)}
    </Notice>
  );
}

function sentence({ failures }: typeof measureWords.en, failure: SolverFailure): string {
  switch (failure.kind) {
    case 'too-large':
      return failures['too-large'](failure.states.toLocaleString());
    case 'too-slow':
      return failures['too-slow'](failure.seconds);
    case 'does-not-fit':
      return failures['does-not-fit'](failure.step + 1);
    case 'does-not-compile':
      return failures['does-not-compile'](failure.name);
    default:
      return failures['no-worker'];
  }
}
