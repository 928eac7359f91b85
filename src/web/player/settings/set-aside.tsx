import { Button } from '#web/ui/button.tsx';
import { offerDownload } from '#web/ui/offer-download.ts';
import { Panel } from '#web/ui/panel.tsx';
import { usePlayer } from '../player-context.ts';
import { useKept } from '../use-kept.ts';
import { settingsWords } from '../words/settings-words.ts';
import { useWords } from '../words/words-of.ts';

/** Records that could not be read: a person can save what is left of them, or delete it. */
export function SetAside() {
  const { device } = usePlayer();
  const words = useWords(settingsWords);
  const [rows, again] = useKept(device.quarantine.list);
  if (rows.state !== 'there' || rows.value.length === 0) return null;
  const save = () =>
    offerDownload({
      name: 'doorstep-set-aside.json',
      text: JSON.stringify(rows.value, null, 1),
    });
  const clear = async () => {
    await device.quarantine.clear();
    again();
  };
  return (
    <Panel title={words.quarantine}>
      <div className="ui-stack">
        <p>{words.quarantineText(rows.value.length)}</p>
        <div className="ui-cluster">
          <Button onClick={save}>{words.saveRest}</Button>
          <Button variant="plain" onClick={clear}>
            {words.clearRest}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
