import { Panel } from '#web/ui/panel.tsx';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';
import { OpenAttempt } from './open-attempt.tsx';
import { OpenScenario } from './open-scenario.tsx';

/** The two kinds of file a person may bring along. */
export function OpenFiles({ onAdopted }: { onAdopted: () => void }) {
  const words = useWords(libraryWords);
  return (
    <Panel look="sunk" title={words.filesTitle} className="library-files">
      <p className="ui-soft ui-measure">{words.filesLede}</p>
      <div className="library-files__two">
        <OpenScenario />
        <OpenAttempt onAdopted={onAdopted} />
      </div>
    </Panel>
  );
}
