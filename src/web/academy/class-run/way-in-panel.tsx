import { useEffect, useState } from 'react';
import type { ClassRunReply, WayIn } from '#core/academy/class-run.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { QrCode } from '../qr-code.tsx';
import { useSending } from '../use-sending.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { ClassRunFailure } from './class-run-failure.tsx';

export type WayInPanelProps = {
  runId: string;
  wayIn: WayIn;
  /** Until when the code is good that the academy has now. */
  newest: number | undefined;
};

/** Code, address and QR code, for phones; a new code where the old one is over. */
export function WayInPanel({ runId, wayIn: given, newest }: WayInPanelProps) {
  const words = useWords(classRunWords);
  const [renewed, setRenewed] = useState<WayIn>();
  const [home, setHome] = useState<string>();
  const { isBusy, failure, send } = useSending();
  const { code, key, codeUntil, homes } = renewed ?? given;
  const isOver = useIsOver(codeUntil);
  useEffect(() => {
    if (newest === undefined || newest <= codeUntil) return;
    // Another tab has made a new code: the one on this wall lets nobody in any more.
    void ask<ClassRunReply>('GET', `/api/class-runs/${runId}`).then((answer) => {
      if (answer.ok) setRenewed(answer.value.wayIn);
    });
  }, [newest, codeUntil, runId]);
  const address = `${home ?? homes[0] ?? location.origin}/vote`;
  const renew = async () => {
    if (isBusy) return;
    const answer = await send<WayIn>('POST', `/api/class-runs/${runId}/code`);
    if (answer.ok) setRenewed(answer.value);
  };
  const renewal = (
    <Button variant={isOver ? 'primary' : 'quiet'} aria-disabled={isBusy} onClick={renew}>
      {words.newCode}
    </Button>
  );
  return (
    <Panel title={words.wayIn} className="way-in">
      <div className="ui-stack">
        {isOver ? (
          <Notice tone="warn" actions={renewal}>
            {words.codeOver}
          </Notice>
        ) : (
          <>
            <QrCode text={`${address}#${key}`} label={words.qr(address)} />
            <p>
              {words.wayInAt} <strong className="way-in__address">{shortOf(address)}</strong>{' '}
              {words.andCode}
            </p>
            <p className="way-in__code">{code}</p>
          </>
        )}
        {homes.length === 0 && (
          <Notice tone="warn" still>
            {words.notReached}
          </Notice>
        )}
        {homes.length > 1 && (
          <Field label={words.addresses}>
            <Select value={home ?? homes[0]} onChange={({ target }) => setHome(target.value)}>
              {homes.map((it) => (
                <option key={it} value={it}>
                  {shortOf(it)}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {failure && <ClassRunFailure failure={failure} />}
        {!isOver && (
          <Disclosure summary={words.newCode}>
            <div className="ui-stack">
              <p className="ui-small ui-soft">{words.newCodeHint}</p>
              <div>{renewal}</div>
            </div>
          </Disclosure>
        )}
      </div>
    </Panel>
  );
}

/** As people type it. */
function shortOf(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

function useIsOver(until: number): boolean {
  const [isOver, setOver] = useState(() => Date.now() > until);
  useEffect(() => {
    const left = until - Date.now();
    setOver(left <= 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setOver(true), left);
    return () => clearTimeout(timer);
  }, [until]);
  return isOver;
}
