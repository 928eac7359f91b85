import { useState } from 'react';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from './academy-host.ts';
import { FailureNotice } from './failure-notice.tsx';
import { useSending } from './use-sending.ts';
import { accountWords } from './words/account-words.ts';

/** The way out, with a person's attempts where the device is shared. */
export function Leave({ person, onLeft }: { person: Person; onLeft: () => void }) {
  const words = useWords(accountWords);
  const { store } = useHost();
  const [isShared, setShared] = useState(false);
  const { isBusy, failure, send } = useSending();
  const leave = async () => {
    const left = await send('DELETE', '/api/session');
    if (!left.ok) return;
    if (isShared) await removeReceived();
    onLeft();
  };
  const removeReceived = async () => {
    const kept = await store.list();
    const received = (kept.ok ? kept.value : []).filter(
      ({ delivery }) => delivery?.person === person.id && delivery.isComplete,
    );
    for (const { head } of received) await store.remove(head.id);
  };
  return (
    <Panel title={words.leave}>
      <div className="ui-stack">
        <p>{words.leaveLede}</p>
        <Checkbox
          label={words.shared}
          hint={words.sharedHint}
          checked={isShared}
          onChange={({ target }) => setShared(target.checked)}
        />
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button aria-disabled={isBusy} onClick={() => void leave()}>
            {words.leave}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
