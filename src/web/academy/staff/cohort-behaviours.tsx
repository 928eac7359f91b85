import type { BehavioursReply } from '#core/academy/insight.ts';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { behaviourWords } from '../words/behaviour-words.ts';
import { BehaviourTable } from './behaviour-table.tsx';

/** What a cohort showed of the rubric, from its first assignment to its last. */
export function CohortBehaviours({ cohortId }: { cohortId: string }) {
  const words = useWords(behaviourWords);
  const [asked, again] = useAsked<BehavioursReply>(`/api/cohorts/${cohortId}/behaviours`);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { assignments, behaviours } = asked.value;
  const points = assignments.flatMap(({ shares }) =>
    shares.kind === 'enough' ? [shares.value] : [],
  );
  if (assignments.length === 0) return null;
  return (
    <Panel title={words.title}>
      {points.length === 0 ? (
        <p className="ui-soft">{words.tooFew}</p>
      ) : (
        <div className="ui-stack">
          <p className="ui-soft">{words.cohortLede(points.length)}</p>
          <BehaviourTable
            behaviours={behaviours}
            points={points}
            format={(share) => `${Math.round(100 * share)} %`}
          />
        </div>
      )}
    </Panel>
  );
}
