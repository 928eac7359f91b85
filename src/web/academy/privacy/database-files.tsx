import type { Scrubbing } from '#core/academy/retention.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useSending } from '../use-sending.ts';
import { privacyWords } from '../words/privacy-words.ts';

export type DatabaseFilesProps = { scrubbing: Scrubbing; sent: number; onScrubbed: () => void };

/** What may be left of erased people in files and outside, and taking it out. */
export function DatabaseFiles({ scrubbing, sent, onScrubbed }: DatabaseFilesProps) {
  const words = useWords(privacyWords);
  const instant = useInstant();
  const { isBusy, failure, send } = useSending();
  const { waiting, doneAt, lacking } = scrubbing;
  const scrub = async () => {
    if (isBusy) return;
    const done = await send('POST', '/api/scrub');
    if (done.ok) onScrubbed();
  };
  return (
    <Panel title={words.files}>
      <div className="ui-stack">
        <p className="ui-soft">{words.filesLede}</p>
        <p role="status">
          {words.waiting(waiting)} {doneAt !== null && words.lastScrub(instant(doneAt))}
        </p>
        {lacking.length > 0 && (
          <Notice tone="warn" title={words.lacking} still>
            <ul>
              {lacking.map((it) => (
                <li key={it}>
                  <code>{it}</code>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <p className="ui-soft">{words.sent(sent)}</p>
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button aria-disabled={isBusy} onClick={() => void scrub()}>
            {isBusy ? words.scrubbing : words.scrub}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
