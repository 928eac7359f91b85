import type { ConversationEvent } from '#core/conversation/event.ts';
import { AuthoredText } from '../authored-text.tsx';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import type { Deed } from './told.ts';

/** What the officer did and said, as one passage. */
export function DeedText({ deed, event }: { deed: Deed; event: ConversationEvent }) {
  const words = useWords(measureWords);
  const isSilent = event.type === 'hold' && deed.does === undefined;
  return (
    <>
      {isSilent && <span className="debrief-gesture">{words.silence}</span>}
      {deed.does !== undefined && (
        <span className="debrief-gesture">
          <AuthoredText of={deed.does} />{' '}
        </span>
      )}
      {deed.says !== undefined && (
        <q className="debrief-said">
          <AuthoredText of={deed.says} />
        </q>
      )}
    </>
  );
}
