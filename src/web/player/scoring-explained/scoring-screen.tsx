import './scoring.css';
import '../debrief/debrief-lines.css';
import { Page } from '#web/ui/page.tsx';
import { useShippedRubric } from '../progress/use-shipped-rubric.ts';
import { useTitle } from '../use-title.ts';
import { measureWords } from '../words/measure-words.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';
import { BehaviourTable } from './behaviour-table.tsx';
import { FitTable } from './fit-table.tsx';
import { Rules } from './rules.tsx';
import { SafeguardList } from './safeguard-list.tsx';
import { WorkedExample } from './worked-example.tsx';

/** The page that makes every score auditable. */
export function ScoringScreen() {
  const words = useWords(scoringWords);
  const { wait } = useWords(measureWords);
  const rubric = useShippedRubric();
  useTitle(words.title);
  return (
    <Page>
      <div className="ui-stack scoring">
        <header>
          <h1>{words.title}</h1>
          <p className="ui-lede">{words.lede}</p>
        </header>
        <Rules />
        {rubric === undefined ? (
          <p className="ui-soft">{wait}</p>
        ) : (
          <>
            <FitTable rubric={rubric} />
            <WorkedExample rubric={rubric} />
            <BehaviourTable rubric={rubric} />
            <SafeguardList rubric={rubric} />
          </>
        )}
      </div>
    </Page>
  );
}
