import type { RecordStoreFailure, RecordStoreReply } from '#core/academy/record-store.ts';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '../academy-host.ts';
import { useInstant } from '../instant.ts';
import { settingsWords } from '../words/settings-words.ts';

/** Where statements go, how many are on their way, and what stops them. */
export function RecordStoreState({ store }: { store: RecordStoreReply }) {
  const words = useWords(settingsWords);
  const instant = useInstant();
  const { endpoint, key, sent, waiting, refused, lastSentAt, lastFailure, nextTryAt } = store;
  const counts = [
    { name: words.sent, count: sent },
    { name: words.waiting, count: waiting },
    { name: words.refused, count: refused },
  ];
  const isOver = lastFailure !== null && lastSentAt !== null && lastSentAt > lastFailure.at;
  return (
    <>
      {endpoint === null ? (
        <p>{words.noStore}</p>
      ) : (
        <dl className="academy-facts">
          <dt>{words.address}</dt>
          <dd>
            <code className="academy-link">{endpoint}</code>
          </dd>
          <dt>{words.key}</dt>
          <dd>
            <code className="academy-link">{key}</code>
            <p className="ui-small ui-soft">{words.secretIsKept}</p>
          </dd>
        </dl>
      )}
      {endpoint !== null && isPlain(endpoint) && (
        <Notice tone="warn" still>
          {words.isPlain}
        </Notice>
      )}
      {(endpoint !== null || waiting > 0) && (
        <dl className="academy-scores">
          {counts.map(({ name, count }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="ui-numeric">{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {lastSentAt !== null && (
        <p className="ui-small ui-soft">{words.lastSent(instant(lastSentAt))}</p>
      )}
      {refused > 0 && <p className="ui-small">{words.refusedHelp}</p>}
      {lastFailure !== null && !isOver && <Failed failure={lastFailure} nextTryAt={nextTryAt} />}
      {lastFailure !== null && isOver && (
        <p className="ui-small ui-soft">{words.failedBefore(instant(lastFailure.at))}</p>
      )}
    </>
  );
}

type FailedProps = { failure: RecordStoreFailure; nextTryAt: number | null };

function Failed({ failure: { at, status }, nextTryAt }: FailedProps) {
  const words = useWords(settingsWords);
  const instant = useInstant();
  const why =
    status === null ? words.unreachable : (words.failures[status] ?? words.answered(status));
  return (
    <Notice tone="warn" title={words.failed(instant(at))}>
      <p>{why}</p>
      {nextTryAt !== null && <p>{words.nextTry(instant(nextTryAt))}</p>}
    </Notice>
  );
}

/** What goes to this very machine is read by nobody on the way. */
function isPlain(endpoint: string): boolean {
  const { protocol, hostname } = new URL(endpoint);
  return protocol === 'http:' && !['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
