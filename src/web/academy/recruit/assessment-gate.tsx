import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { useWords } from '../academy-host.ts';
import { useAsked } from '../use-asked.ts';
import { recruitWords } from '../words/recruit-words.ts';
import type { Assigned } from './assigned.ts';
import { DeliveryNotice } from './delivery-notice.tsx';

export type AssessmentGateProps = { stored: StoredAttempt; children: ReactNode };

/** Lets the debrief of an assigned assessment through once a named person has released it. */
export function AssessmentGate({ stored, children }: AssessmentGateProps) {
  const { delivery, head } = stored.record;
  if (!delivery || head.mode === 'practice') return children;
  return (
    <Released stored={stored} assignment={delivery.assignment}>
      {children}
    </Released>
  );
}

function Released({ stored, assignment, children }: AssessmentGateProps & { assignment: string }) {
  const words = useWords(recruitWords);
  const [asked] = useAsked<{ assignments: Assigned[] }>('/api/assignments');
  if (asked.state === 'asking') return <Page>{null}</Page>;
  const found =
    asked.state === 'there'
      ? asked.value.assignments.find(({ id }) => id === assignment)
      : undefined;
  if (typeof found?.releasedAt === 'number') return children;
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.heldTitle}</h1>
        <p className="ui-lede">{words.heldLede}</p>
        {asked.state === 'failed' && (
          <Notice tone="warn" still>
            {words.heldAway}
          </Notice>
        )}
        <DeliveryNotice attemptId={stored.attempt.id} />
        <div>
          <Link href="/academy" asChild>
            <LinkButton>{words.toAssignments}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}
