import { useState } from 'react';
import type { TakenExamScenario } from '#core/academy/exam-scenario.ts';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { textIn } from '#core/basics/text-in.ts';
import { FileInput } from '#web/ui/file-input.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useSending } from '../use-sending.ts';
import { examWords } from '../words/exam-words.ts';
import { DiagnosticList } from './diagnostic-list.tsx';

/** A scenario file from disk: kept with its warnings, or refused with every mistake and its place. */
export function UploadScenario({ onTaken }: { onTaken: () => void }) {
  const words = useWords(examWords);
  const { language } = useHost();
  const { isBusy, failure, send } = useSending();
  const [name, setName] = useState('');
  const [taken, setTaken] = useState<TakenExamScenario>();
  const upload = async (file: File) => {
    setName(file.name);
    setTaken(undefined);
    const answer = await send<TakenExamScenario>('POST', '/api/exam-scenarios', {
      text: await file.text(),
    });
    if (!answer.ok) return;
    setTaken(answer.value);
    onTaken();
  };
  const mistakes =
    failure?.kind === 'refused' && failure.code === 'scenario-mistakes'
      ? (failure.detail.diagnostics as Diagnostic[])
      : undefined;
  const errors = mistakes?.filter(({ severity }) => severity === 'error').length ?? 0;
  return (
    <Panel look="sunk" title={words.upload}>
      <div className="ui-stack">
        <FileInput
          label={words.file}
          hint={words.fileHint}
          accept=".yaml,.yml,text/yaml"
          onFile={(file) => void upload(file)}
        />
        {isBusy && (
          <Notice tone="info" still>
            {words.checking}
          </Notice>
        )}
        {failure && !mistakes && <FailureNotice failure={failure} />}
        {mistakes && (
          <Notice tone="error" title={words.mistakes(name, errors)}>
            <DiagnosticList diagnostics={mistakes} />
            <p>{words.mistakesHelp}</p>
          </Notice>
        )}
        {taken && (
          <Notice tone="good">
            {(taken.isNew ? words.taken : words.unchanged)(textIn(taken.title, language))}
          </Notice>
        )}
        {taken && taken.warnings.length > 0 && (
          <Notice tone="warn" title={words.warnings(taken.warnings.length)}>
            <DiagnosticList diagnostics={taken.warnings} />
          </Notice>
        )}
      </div>
    </Panel>
  );
}
