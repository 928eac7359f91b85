import { useState } from 'react';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Text } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { FileInput } from '#web/ui/file-input.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { usePlayer } from '../player-context.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';
import { checkFile } from './check-file.ts';
import { MistakeList } from './mistake-list.tsx';

/** Larger files are refused unread (bytes). */
const largestFile = 2 * 1024 * 1024;

type Outcome =
  | { kind: 'checking' | 'too-slow' | 'no-worker' | 'too-large' }
  | { kind: 'kept'; title: Text }
  | { kind: 'not-kept'; why: string }
  | { kind: 'mistakes'; name: string; diagnostics: Diagnostic[] };

/** Opens a scenario file from disk: checked in a worker, then kept on this device. */
export function OpenScenario() {
  const { device, language, reloadLibrary } = usePlayer();
  const words = useWords(libraryWords);
  const [outcome, setOutcome] = useState<Outcome>();

  const open = async (file: File): Promise<Outcome> => {
    if (file.size > largestFile) return { kind: 'too-large' };
    const text = await file.text();
    const checked = await checkFile({ text });
    if (!checked.ok) {
      const { error } = checked;
      return error.kind === 'mistakes' ? { ...error, name: file.name } : error;
    }
    const { scenario } = checked.value;
    const kept = await device.files.keep({
      id: scenario.id,
      name: file.name,
      text,
      openedAt: Date.now(),
    });
    if (!kept.ok) return { kind: 'not-kept', why: failureText(kept.error.kind, language) };
    await reloadLibrary();
    return { kind: 'kept', title: scenario.title };
  };
  const choose = async (file: File) => {
    setOutcome({ kind: 'checking' });
    setOutcome(await open(file));
  };
  return (
    <div className="ui-stack">
      <FileInput
        label={words.openScenario}
        hint={words.scenarioHint}
        accept=".yaml,.yml,text/yaml"
        onFile={choose}
      />
      {outcome?.kind === 'checking' && <Notice tone="info">{words.checking}</Notice>}
      {outcome?.kind === 'too-slow' && <Notice tone="error">{words.tooSlow}</Notice>}
      {outcome?.kind === 'no-worker' && <Notice tone="error">{words.noWorker}</Notice>}
      {outcome?.kind === 'too-large' && <Notice tone="error">{words.tooLarge}</Notice>}
      {outcome?.kind === 'not-kept' && (
        <Notice tone="error" title={words.notKept}>
          {outcome.why}
        </Notice>
      )}
      {outcome?.kind === 'kept' && (
        <Notice tone="good">{words.kept(textIn(outcome.title, language))}</Notice>
      )}
      {outcome?.kind === 'mistakes' && (
        <Notice tone="error" title={words.mistakes(outcome.name, outcome.diagnostics.length)}>
          <MistakeList diagnostics={outcome.diagnostics} />
          <p>{words.mistakesHelp}</p>
        </Notice>
      )}
    </div>
  );
}
