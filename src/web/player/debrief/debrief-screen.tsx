import './debrief.css';
import './debrief-lines.css';
import './debrief-print.css';
import { type ComponentType, type ReactNode, useCallback } from 'react';
import { Link } from 'wouter';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import { useKept } from '../use-kept.ts';
import { useTitle } from '../use-title.ts';
import { debriefWords } from '../words/debrief-words.ts';
import { measureWords } from '../words/measure-words.ts';
import { useWords } from '../words/words-of.ts';
import { EndedDebrief } from './ended-debrief.tsx';

export type DebriefScreenProps = {
  attemptId: string;
  /** Decides whether the debrief of this attempt may be read yet. */
  gate: ComponentType<{ stored: StoredAttempt; children: ReactNode }>;
};

/** What a recruit reads after a conversation. */
export function DebriefScreen({ attemptId, gate: Gate }: DebriefScreenProps) {
  const { store, language } = usePlayer();
  const words = useWords(debriefWords);
  const { wait } = useWords(measureWords);
  const [loaded] = useKept(useCallback(() => store.load(attemptId), [store, attemptId]));
  useTitle(words.eyebrow);
  if (loaded.state === 'asking') return <Page>{<p className="ui-soft">{wait}</p>}</Page>;
  if (loaded.state === 'there' && loaded.value.record.status === 'ended') {
    return (
      <Gate stored={loaded.value}>
        <EndedDebrief stored={loaded.value} />
      </Gate>
    );
  }
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.missing.title}</h1>
        {loaded.state === 'failed' ? (
          <Notice tone="warn">{failureText(loaded.failure.kind, language)}</Notice>
        ) : (
          <NotEnded stored={loaded.value} />
        )}
        <div>
          <Link href="/" asChild>
            <LinkButton>{words.keep.home}</LinkButton>
          </Link>
        </div>
      </div>
    </Page>
  );
}

function NotEnded({ stored }: { stored: StoredAttempt }) {
  const { missing } = useWords(debriefWords);
  if (stored.record.status === 'abandoned') return <Notice tone="info">{missing.abandoned}</Notice>;
  return (
    <Notice
      tone="info"
      actions={
        <Link href={`/play/${stored.attempt.id}`} asChild>
          <LinkButton variant="primary">{missing.goOn}</LinkButton>
        </Link>
      }
    >
      {missing.running}
    </Notice>
  );
}
