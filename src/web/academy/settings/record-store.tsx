import { useRef } from 'react';
import type { RecordStoreReply } from '#core/academy/record-store.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useAsked } from '../use-asked.ts';
import { settingsWords } from '../words/settings-words.ts';
import { RecordStoreForm } from './record-store-form.tsx';
import { RecordStoreState } from './record-store-state.tsx';

/** The server tries every fifteen seconds; whoever has just named a store wants to see it (ms). */
const often = 10_000;

/** Where results are sent as statements, what becomes of them, and what they say. */
export function RecordStore() {
  const words = useWords(settingsWords);
  const frame = useRef<HTMLDivElement>(null);
  const [asked, again] = useAsked<RecordStoreReply>('/api/record-store', often);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { endpoint } = asked.value;
  // The button that had the focus is gone.
  const stopped = () => {
    frame.current?.focus();
    again();
  };
  return (
    <Panel title={words.store}>
      <div className="ui-stack" ref={frame} tabIndex={-1}>
        <p className="ui-measure">{words.storeLede}</p>
        <Disclosure summary={words.whatIsSent}>
          <div className="ui-stack ui-measure">
            <p>{words.sentWhen}</p>
            <ul>
              {words.sentWhat.map((it) => (
                <li key={it}>{it}</li>
              ))}
            </ul>
            <p>{words.sentNever}</p>
            <p>{words.sentOutside}</p>
          </div>
        </Disclosure>
        <RecordStoreState store={asked.value} />
        <Disclosure summary={endpoint === null ? words.nameStore : words.changeStore}>
          <RecordStoreForm endpoint={endpoint} onKept={again} onStopped={stopped} />
        </Disclosure>
      </div>
    </Panel>
  );
}
