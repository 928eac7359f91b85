import { Link } from 'wouter';
import type { LogInSettings } from '#core/academy/log-in.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import type { SessionReply } from '../me.ts';
import { useAsked } from '../use-asked.ts';
import { settingsWords } from '../words/settings-words.ts';
import { KeepButton } from './keep-button.tsx';
import { useKept } from './use-kept.ts';

/** An administrator decides who needs a second factor, and who gets an account by logging in. */
export function LogInSettingsForm() {
  const words = useWords(settingsWords);
  const { asked, again, changes, change, keep, isBusy, isKept, failure } =
    useKept<LogInSettings>('/api/log-in-settings');
  const [own] = useAsked<{ isOn: boolean }>('/api/second-factor');
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const shown = { ...asked.value, ...changes };
  // Whoever requires a second factor without having one would shut themselves out.
  const isWithout = own.state === 'there' && !own.value.isOn;
  return (
    <Panel look="sunk" title={words.logIn}>
      <div className="ui-stack">
        <Checkbox
          label={words.factor}
          hint={words.factorHint}
          checked={shown.secondFactorRequired}
          disabled={isWithout && !shown.secondFactorRequired}
          onChange={({ target }) => change({ secondFactorRequired: target.checked })}
        />
        {isWithout && (
          <p className="ui-small">
            {words.ownFactorFirst} <Link href="/academy/account">{words.toAccount}</Link>
          </p>
        )}
        <Checkbox
          label={words.newAccounts}
          hint={words.newAccountsHint}
          checked={shown.accountsFromProvider}
          onChange={({ target }) => change({ accountsFromProvider: target.checked })}
        />
        <Provider />
        {failure && <FailureNotice failure={failure} />}
        <KeepButton {...{ isBusy, isKept }} onClick={() => void keep(shown)}>
          {words.keep}
        </KeepButton>
      </div>
    </Panel>
  );
}

function Provider() {
  const words = useWords(settingsWords);
  const [asked] = useAsked<SessionReply>('/api/session');
  if (asked.state !== 'there') return null;
  const { provider } = asked.value.ways;
  return (
    <p className="ui-small ui-soft">
      {provider === null ? words.noProvider : words.provider(provider)}
    </p>
  );
}
