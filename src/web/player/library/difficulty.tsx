import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';

/** Five doors, as many of them shut as the scenario is hard; the sentence says the same. */
export function Difficulty({ level }: { level: number }) {
  const words = useWords(libraryWords);
  return (
    <span className="library-difficulty" title={words.difficulty(level)}>
      <VisuallyHidden>{words.difficulty(level)}</VisuallyHidden>
      {[1, 2, 3, 4, 5].map((step) => (
        <span key={step} aria-hidden="true" data-filled={step <= level} />
      ))}
    </span>
  );
}
