import { useEffect, useState } from 'react';
import type { AttemptRecord } from '#web/storage/attempt-record.ts';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { recruitWords } from '../words/recruit-words.ts';
import type { Assigned } from './assigned.ts';
import { AssignmentCard } from './assignment-card.tsx';

/** What a recruit is asked to do, how far it is, and what came of it. */
export function AssignmentList() {
  const words = useWords(recruitWords);
  const { store } = useHost();
  const [asked, again] = useAsked<{ assignments: Assigned[] }>('/api/assignments');
  const [records, setRecords] = useState<readonly AttemptRecord[]>([]);
  useEffect(() => void store.list().then((kept) => kept.ok && setRecords(kept.value)), [store]);
  usePageTitle(words.title);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { assignments } = asked.value;
  return (
    <div className="ui-stack">
      <h1>{words.title}</h1>
      {assignments.length === 0 && <p className="ui-soft">{words.none}</p>}
      <ul className="ui-cards plain-list">
        {assignments.map((assigned) => (
          <li key={assigned.id}>
            <AssignmentCard
              assigned={assigned}
              records={records.filter(({ delivery }) => delivery?.assignment === assigned.id)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
