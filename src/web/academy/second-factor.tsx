import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from './academy-host.ts';
import { ask } from './ask.ts';
import { AskForm } from './ask-form.tsx';
import { FailureNotice } from './failure-notice.tsx';
import { QrCode } from './qr-code.tsx';
import { useAsked } from './use-asked.ts';
import { useSending } from './use-sending.ts';
import { accountWords } from './words/account-words.ts';

interface NewFactor {
  secret: string;
  url: string;
}

/** Setting up a code from an app, and the codes for the day the phone is lost. */
export function SecondFactor({ onSetUp }: { onSetUp?: () => void }) {
  const words = useWords(accountWords);
  const [asked, again] = useAsked<{ isOn: boolean; recoveryCodes: number }>('/api/second-factor');
  const [factor, setFactor] = useState<NewFactor>();
  const [codes, setCodes] = useState<readonly string[]>();
  const { failure, send } = useSending();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const begin = async () => {
    const begun = await send<NewFactor>('POST', '/api/second-factor');
    if (begun.ok) setFactor(begun.value);
  };
  const confirm = async (values: Record<string, string>) => {
    const confirmed = await ask<{ recoveryCodes: string[] }>(
      'POST',
      '/api/second-factor/confirm',
      values,
    );
    if (!confirmed.ok) return confirmed.error;
    setCodes(confirmed.value.recoveryCodes);
    setFactor(undefined);
    again();
    onSetUp?.();
    return undefined;
  };
  return (
    <Panel title={words.factor}>
      <div className="ui-stack">
        <p>{words.factorLede}</p>
        {asked.value.isOn && <p>{words.factorIsOn(asked.value.recoveryCodes)}</p>}
        {codes && <RecoveryCodes codes={codes} />}
        {failure && <FailureNotice failure={failure} />}
        {!asked.value.isOn && !factor && (
          <div>
            <Button onClick={() => void begin()}>{words.factorBegin}</Button>
          </div>
        )}
        {factor && (
          <>
            <p>{words.factorScan}</p>
            <QrCode text={factor.url} label={words.factorQr} />
            <dl>
              <dt>{words.factorKey}</dt>
              <dd>
                <code className="academy-link">{inGroups(factor.secret)}</code>
              </dd>
            </dl>
            <p>
              <a href={factor.url}>{words.factorLink}</a>
            </p>
            <AskForm
              submit={words.factorConfirm}
              fields={[{ name: 'code', label: words.factorCode, autoComplete: 'one-time-code' }]}
              onSubmit={confirm}
            />
          </>
        )}
      </div>
    </Panel>
  );
}

function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = useWords(accountWords);
  return (
    <Notice tone="good" title={words.factorCodes}>
      <p>{words.factorCodesLede}</p>
      <ul className="academy-codes plain-list">
        {codes.map((it) => (
          <li key={it}>
            <code>{it}</code>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Four at a time, as one reads such a key aloud. */
function inGroups(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, '$1 ');
}
