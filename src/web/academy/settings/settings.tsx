import { usePageTitle, useWords } from '../academy-host.ts';
import { settingsWords } from '../words/settings-words.ts';
import { LogInSettingsForm } from './log-in-settings-form.tsx';
import { NameSettingsForm } from './name-settings-form.tsx';
import { RecordStore } from './record-store.tsx';

/** What an administrator decides for the whole academy. */
export function Settings() {
  const words = useWords(settingsWords);
  usePageTitle(words.settings);
  return (
    <div className="ui-stack">
      <h1>{words.settings}</h1>
      <p className="ui-lede">{words.lede}</p>
      <div className="academy-two">
        <LogInSettingsForm />
        <NameSettingsForm />
      </div>
      <RecordStore />
    </div>
  );
}
