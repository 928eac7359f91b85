import { Link } from 'wouter';
import { LinkButton } from '#web/ui/link-button.tsx';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';

/** An ending was reached: the way to the debrief. */
export function EndTurn({ attemptId }: { attemptId: string }) {
  const words = useWords(stageWords);
  return (
    <div>
      <Link href={`/debrief/${attemptId}`} asChild>
        <LinkButton variant="primary">{words.toDebrief}</LinkButton>
      </Link>
    </div>
  );
}
