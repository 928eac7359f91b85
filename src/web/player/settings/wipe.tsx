import { useState } from 'react';
import { failureText } from '#web/storage/failure-text.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { usePlayer } from '../player-context.ts';
import { settingsWords } from '../words/settings-words.ts';
import { useWords } from '../words/words-of.ts';

/** Removes everything from this device, after asking once. */
export function Wipe() {
  const { device, language, reloadLibrary } = usePlayer();
  const words = useWords(settingsWords);
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<{ tone: 'good' | 'error'; text: string }>();
  const wipe = async () => {
    setAsking(false);
    const wiped = await device.wipe();
    setSaid(
      wiped.ok
        ? { tone: 'good', text: words.wiped }
        : { tone: 'error', text: failureText(wiped.error.kind, language) },
    );
    await reloadLibrary();
  };
  return (
    <Panel title={words.wipe}>
      <div className="ui-stack">
        <p>{words.wipeText}</p>
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
        <div>
          <Button onClick={() => setAsking(true)}>{words.wipe} …</Button>
        </div>
      </div>
      <Dialog
        open={isAsking}
        onClose={() => setAsking(false)}
        title={words.wipeSure}
        closeLabel={words.cancel}
        footer={
          <Button variant="primary" onClick={wipe}>
            {words.wipeYes}
          </Button>
        }
      >
        <p>{words.wipeText}</p>
      </Dialog>
    </Panel>
  );
}
