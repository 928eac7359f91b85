import { failureText } from '#web/storage/failure-text.ts';
import type { StorageRoom } from '#web/storage/persistence.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { usePlayer } from '../player-context.ts';
import { settingsWords } from '../words/settings-words.ts';
import { useWords } from '../words/words-of.ts';

/** Whether the browser keeps what is here, and how much room there is. */
export function KeptHere({ room }: { room: StorageRoom | undefined }) {
  const { device, language, persistence, askPersistence } = usePlayer();
  const words = useWords(settingsWords);
  return (
    <Panel title={words.storage}>
      <div className="ui-stack">
        {device.whyNotDurable && (
          <Notice tone="warn" still>
            {failureText(device.whyNotDurable.kind, language)}
          </Notice>
        )}
        <p>{persistence === undefined ? words.notAsked : words.persistence[persistence]}</p>
        {persistence !== 'granted' && (
          <div>
            <Button onClick={askPersistence}>{words.ask}</Button>
          </div>
        )}
        {room && (
          <p className="ui-small ui-soft ui-numeric">
            {words.room(size(room.used, language), size(room.allowed, language))}
          </p>
        )}
      </div>
    </Panel>
  );
}

function size(bytes: number, language: 'en' | 'zh'): string {
  const isLarge = bytes >= 1e9;
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    style: 'unit',
    unit: isLarge ? 'gigabyte' : 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / (isLarge ? 1e9 : 1e6));
}
