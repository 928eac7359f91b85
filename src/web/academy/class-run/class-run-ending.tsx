import { Link } from 'wouter';
import type { ClassRun } from '#core/academy/class-run.ts';
import { textIn } from '#core/basics/text-in.ts';
import { useHost, useWords } from '../academy-host.ts';
import { useScenarioTitle } from '../use-scenario-title.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { staffWords } from '../words/staff-words.ts';

/** How a class run ended, or the way back to one that still runs. */
export function ClassRunEnding({ run }: { run: ClassRun }) {
  const words = useWords(classRunWords);
  const staff = useWords(staffWords);
  const titleOf = useScenarioTitle();
  const { language } = useHost();
  const { id, endedAt, endingTitle, verdict, scenario } = run;
  if (endedAt === null) {
    return (
      <>
        {words.running}{' '}
        <Link href={`/class-run/${id}`} aria-label={words.projectFor(titleOf(scenario))}>
          {words.project}
        </Link>
      </>
    );
  }
  if (endingTitle === null || verdict === null) return <>{words.stopped}</>;
  return (
    <>
      {textIn(endingTitle, language)} ({staff.verdicts[verdict]})
    </>
  );
}
