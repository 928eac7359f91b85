import { useEffect, useState } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { AttemptPackage } from '#web/storage/attempt-record.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { usePlayer } from '../player-context.ts';
import { SolverNotice } from '../solver-notice.tsx';
import { useSolver } from '../use-solver.ts';
import { measureWords } from '../words/measure-words.ts';
import { scoringWords } from '../words/scoring-words.ts';
import { useWords } from '../words/words-of.ts';
import { ExampleFigures } from './example-figures.tsx';
import { ExampleStep } from './example-step.tsx';

const noEvents = [] as const;

/** The formulas with the numbers of a shipped scenario, worked out on this device. */
export function WorkedExample({ rubric }: { rubric: Rubric }) {
  const { library, loadPackage, language } = usePlayer();
  const words = useWords(scoringWords);
  const { working } = useWords(measureWords);
  const shipped = library.filter(({ openedFrom }) => openedFrom === undefined);
  const [wanted, setWanted] = useState(shipped[0]?.id);
  const [about, setAbout] = useState<AttemptPackage>();
  useEffect(() => {
    if (wanted === undefined) return;
    let isStale = false;
    void loadPackage(wanted).then((loaded) => {
      if (!isStale && loaded.ok) setAbout(loaded.value);
    });
    return () => {
      isStale = true;
    };
  }, [wanted, loadPackage]);
  const [solved, again] = useSolver('example', about, noEvents);
  return (
    <section className="ui-stack">
      <h2>{words.example}</h2>
      <p className="ui-measure">{words.exampleLede}</p>
      <div className="scoring-filters">
        <Field label={words.choose}>
          <Select value={wanted} onChange={(event) => setWanted(event.target.value)}>
            {shipped.map(({ id, title }) => (
              <option key={id} value={id}>
                {textIn(title, language)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {solved.state === 'working' && <p role="status">{working}</p>}
      {solved.state === 'failed' && <SolverNotice failure={solved.failure} again={again} />}
      {solved.state === 'there' && about && (
        <>
          <ExampleFigures rubric={rubric} report={solved.value.report} />
          <ExampleStep about={about} report={solved.value.report} step={solved.value.step} />
        </>
      )}
    </section>
  );
}
