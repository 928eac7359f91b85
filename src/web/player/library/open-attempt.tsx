import { useState } from 'react';
import { Link } from 'wouter';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { FileInput } from '#web/ui/file-input.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { usePlayer } from '../player-context.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';

type Outcome =
  | { kind: 'checking' }
  | { kind: 'refused'; why: string }
  | { kind: 'adopted'; stored: StoredAttempt };

/** Opens an attempt that was saved as a file and keeps it on this device. */
export function OpenAttempt({ onAdopted }: { onAdopted: () => void }) {
  const { store, language } = usePlayer();
  const words = useWords(libraryWords);
  const [outcome, setOutcome] = useState<Outcome>();

  const open = async (file: File): Promise<Outcome> => {
    // The schemas are heavy and seldom needed: they come when a file does.
    const { largestAttemptFile, readAttemptFile } = await import(
      '#web/storage/read-attempt-file.ts'
    );
    const text = file.size > largestAttemptFile ? '' : await file.text();
    if (text === '') return { kind: 'refused', why: words.tooLarge };
    const read = await readAttemptFile(text);
    if (!read.ok) return { kind: 'refused', why: read.error.message[language] };
    const adopted = await store.adopt(read.value);
    if (!adopted.ok) return { kind: 'refused', why: failureText(adopted.error.kind, language) };
    onAdopted();
    return { kind: 'adopted', stored: read.value };
  };
  const choose = async (file: File) => {
    setOutcome({ kind: 'checking' });
    setOutcome(await open(file));
  };
  return (
    <div className="ui-stack">
      <FileInput
        label={words.openAttempt}
        hint={words.attemptHint}
        accept=".json,application/json"
        onFile={choose}
      />
      {outcome?.kind === 'checking' && <Notice tone="info">{words.checking}</Notice>}
      {outcome?.kind === 'refused' && <Notice tone="error">{outcome.why}</Notice>}
      {outcome?.kind === 'adopted' && (
        <Notice tone="good">
          {words.adopted} <WayOn stored={outcome.stored} />
        </Notice>
      )}
    </div>
  );
}

function WayOn({ stored: { attempt, record } }: { stored: StoredAttempt }) {
  const words = useWords(libraryWords);
  const isRunning = record.status === 'running';
  return (
    <Link href={`/${isRunning ? 'play' : 'debrief'}/${attempt.id}`}>
      {isRunning ? words.toAttempt : words.toDebrief}
    </Link>
  );
}
