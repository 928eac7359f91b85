import { useEffect, useState } from 'react';
import { usePlayer } from '#web/player/player-context.ts';
import { isStageOpen } from '#web/player/stage/stage-lock.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { listenForUpdate } from './service-worker.ts';
import { appWords } from './words/app-words.ts';

/** Offers a new version. Not shown during an attempt, and not carried out while any tab is in one. */
export function UpdatePrompt() {
  const words = useWords(appWords);
  const { announce } = usePlayer();
  const [update, setUpdate] = useState<(() => void) | undefined>();
  const [isBlocked, setBlocked] = useState(false);
  useEffect(() => listenForUpdate((apply) => setUpdate(() => apply)), []);
  if (!update) return null;
  const tryUpdate = async () => {
    if (await isStageOpen()) {
      setBlocked(true);
      announce(words.updateBlocked);
    } else update();
  };
  return (
    <div className="app-notices">
      <Notice
        tone="info"
        title={words.update}
        actions={
          <>
            <Button variant="primary" onClick={tryUpdate}>
              {words.updateNow}
            </Button>
            <Button onClick={() => setUpdate(undefined)}>{words.updateLater}</Button>
          </>
        }
      >
        {isBlocked && words.updateBlocked}
      </Notice>
    </div>
  );
}
