import type { RetentionReply } from '#core/academy/retention.ts';
import { usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { privacyWords } from '../words/privacy-words.ts';
import { DatabaseFiles } from './database-files.tsx';
import { Holds } from './holds.tsx';
import { KeptCohorts } from './kept-cohorts.tsx';

/** How long people are kept, who may not go, and what is left of who went. */
export function Keeping() {
  const words = useWords(privacyWords);
  const [asked, again] = useAsked<RetentionReply>('/api/retention');
  usePageTitle(words.keeping);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { cohorts, holds, scrubbing, statementsSent } = asked.value;
  return (
    <div className="ui-stack">
      <h1>{words.keeping}</h1>
      <p className="ui-lede">{words.keepingLede}</p>
      <KeptCohorts cohorts={cohorts} onChanged={again} />
      <Holds holds={holds} cohorts={cohorts} onChanged={again} />
      <DatabaseFiles scrubbing={scrubbing} sent={statementsSent} onScrubbed={again} />
    </div>
  );
}
