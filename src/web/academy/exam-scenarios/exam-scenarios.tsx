import type { ExamScenario } from '#core/academy/exam-scenario.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Button } from '#web/ui/button.tsx';
import { Table } from '#web/ui/table.tsx';
import { useHost, usePageTitle, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { examWords } from '../words/exam-words.ts';
import { UploadScenario } from './upload-scenario.tsx';

/** The scenarios that are kept at the academy only: what there is, uploading and withdrawing. */
export function ExamScenarios() {
  const words = useWords(examWords);
  const { announce, language } = useHost();
  const instant = useInstant();
  const [asked, again] = useAsked<{ scenarios: ExamScenario[] }>('/api/exam-scenarios');
  const { isBusy, failure, send } = useSending();
  usePageTitle(words.title);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { scenarios } = asked.value;
  const withdraw = async ({ id, title }: ExamScenario) => {
    if (isBusy) return;
    const gone = await send('DELETE', `/api/exam-scenarios/${id}`);
    if (!gone.ok) return;
    announce(words.withdrawn(textIn(title, language)));
    document.getElementById('main')?.focus({ preventScroll: true });
    again();
  };
  return (
    <div className="ui-stack">
      <header>
        <h1>{words.title}</h1>
        <p className="ui-soft">{words.lede}</p>
      </header>
      {scenarios.length === 0 ? (
        <p className="ui-soft">{words.none}</p>
      ) : (
        <Table
          caption={words.table}
          captionHidden
          rows={scenarios}
          rowId={({ id }) => id}
          columns={[
            {
              id: 'scenario',
              header: words.scenario,
              names: true,
              cell: ({ title }) => textIn(title, language),
            },
            {
              id: 'revision',
              header: words.revision,
              cell: ({ revision }) => <code title={revision}>{revision.slice(0, 8)}</code>,
            },
            {
              id: 'uploaded',
              header: words.uploaded,
              cell: ({ by, uploadedAt }) =>
                by === null
                  ? words.byNobody(instant(uploadedAt))
                  : words.by(by, instant(uploadedAt)),
            },
            { id: 'running', header: words.running, cell: ({ running }) => running },
            {
              id: 'withdraw',
              header: words.withdraw,
              cell: (it) => (
                <Button
                  variant="plain"
                  aria-label={words.withdrawFor(textIn(it.title, language))}
                  onClick={() => void withdraw(it)}
                >
                  {words.withdraw}
                </Button>
              ),
            },
          ]}
        />
      )}
      {failure && <FailureNotice failure={failure} />}
      <UploadScenario onTaken={again} />
    </div>
  );
}
