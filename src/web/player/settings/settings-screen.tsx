import { useEffect, useState } from 'react';
import { findStorageRoom, type StorageRoom } from '#web/storage/persistence.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Page } from '#web/ui/page.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { usePlayer } from '../player-context.ts';
import { useTitle } from '../use-title.ts';
import { settingsWords } from '../words/settings-words.ts';
import { useWords } from '../words/words-of.ts';
import { KeptHere } from './kept-here.tsx';
import { SetAside } from './set-aside.tsx';
import { Wipe } from './wipe.tsx';

const motions = ['system', 'full', 'reduced'] as const;

/** What a person chose for this device, and what is kept on it. */
export function SettingsScreen() {
  const { settings, saveSetting } = usePlayer();
  const words = useWords(settingsWords);
  const [room, setRoom] = useState<StorageRoom>();
  useEffect(() => void findStorageRoom().then(setRoom), []);
  useTitle(words.title);
  return (
    <Page width="measure">
      <div className="ui-stack">
        <h1>{words.title}</h1>
        <p className="ui-lede">{words.lede}</p>
        <Panel>
          <div className="ui-stack">
            <RadioGroup
              legend={words.motion}
              value={settings.motion}
              onChange={(motion) => saveSetting('motion', motion)}
              options={motions.map((value) => ({ value, label: words.motions[value] }))}
            />
            <Checkbox
              label={words.readAloud}
              hint={words.readAloudHint}
              checked={settings.readAloud}
              onChange={({ target }) => saveSetting('readAloud', target.checked)}
            />
          </div>
        </Panel>
        <KeptHere room={room} />
        <SetAside />
        <Wipe />
      </div>
    </Page>
  );
}
