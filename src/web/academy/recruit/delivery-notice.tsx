import { useEffect, useState } from 'react';
import type { StoredAttempt } from '#web/storage/attempt-record.ts';
import { saveAsFile } from '#web/storage/save-attempt-file.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { useHost, useWords } from '../academy-host.ts';
import { recruitWords } from '../words/recruit-words.ts';

/** How often the storage is asked how far the sending is (ms). */
const often = 2_000;

/** How much of an attempt the academy has; the file is there in case the rest never arrives. */
export function DeliveryNotice({ attemptId }: { attemptId: string }) {
  const words = useWords(recruitWords);
  const { store } = useHost();
  const [stored, setStored] = useState<StoredAttempt>();
  useEffect(() => {
    const look = () => void store.load(attemptId).then((it) => it.ok && setStored(it.value));
    look();
    const timer = setInterval(look, often);
    return () => clearInterval(timer);
  }, [store, attemptId]);
  const delivery = stored?.record.delivery;
  if (!stored || !delivery) return null;
  if (delivery.isComplete) return <Notice tone="good">{words.allSent}</Notice>;
  const save = async () => offerDownload(await saveAsFile(stored));
  return (
    <Notice
      tone={delivery.refusal === undefined ? 'info' : 'error'}
      title={words.delivery}
      actions={<Button onClick={() => void save()}>{words.download}</Button>}
    >
      {words.waiting(delivery.received, stored.attempt.steps.length)}{' '}
      {delivery.refusal === undefined ? words.stays : words.refused}
    </Notice>
  );
}
