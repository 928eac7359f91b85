import { type FormEvent, useRef, useState } from 'react';
import type { Accommodation, NewAccommodation } from '#core/academy/accommodation.ts';
import { isInForce } from '#core/academy/in-force.ts';
import { Button } from '#web/ui/button.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { paceWords } from '../words/pace-words.ts';
import { AccommodationFields, paces } from './accommodation-fields.tsx';

/** What one recruit is granted: set, changed and ended by their trainers. */
export function AccommodationPanel({ personId }: { personId: string }) {
  const words = useWords(paceWords);
  const { announce } = useHost();
  const url = `/api/people/${personId}/accommodation`;
  const [asked, again] = useAsked<{ accommodation: Accommodation | null }>(url);
  const { isBusy, failure, send } = useSending();
  const status = useRef<HTMLDivElement>(null);
  const [mistake, setMistake] = useState<string>();
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { accommodation: granted } = asked.value;
  const isOver = granted !== null && granted.until !== null && granted.until <= Date.now();
  const set = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = wantedIn(new FormData(event.currentTarget));
    const wrong = mistakeIn(wanted);
    setMistake(wrong && words[wrong]);
    if (isBusy || wrong) return;
    const done = await send('PUT', url, wanted);
    if (!done.ok) return;
    announce(words.isGranted);
    again();
  };
  const end = async () => {
    const ended = await send('DELETE', url);
    if (!ended.ok) return;
    announce(words.isEnded);
    // The button that had the focus goes away.
    status.current?.focus();
    again();
  };
  return (
    <Panel look="sunk" title={words.accommodation}>
      <div className="ui-stack">
        <p className="ui-soft">{words.accommodationLede}</p>
        <div className="ui-stack" ref={status} tabIndex={-1}>
          {granted ? <Granted granted={granted} /> : <p>{words.none}</p>}
        </div>
        <Disclosure summary={granted && !isOver ? words.change : words.grant}>
          <form className="academy-fields" onSubmit={set}>
            <AccommodationFields granted={isOver ? null : granted} />
            {mistake !== undefined && <Notice tone="error">{mistake}</Notice>}
            <div className="academy-fields__end">
              <Button type="submit" variant="primary" aria-disabled={isBusy}>
                {granted && !isOver ? words.change : words.grant}
              </Button>
            </div>
          </form>
        </Disclosure>
        {failure && <FailureNotice failure={failure} />}
        {granted && !isOver && (
          <div>
            <Button aria-disabled={isBusy} onClick={() => void end()}>
              {words.end}
            </Button>
          </div>
        )}
      </div>
    </Panel>
  );
}

function Granted({ granted }: { granted: Accommodation }) {
  const words = useWords(paceWords);
  const instant = useInstant();
  const { pace, extraHours, extraAttempts, from, until, reason, by, setAt } = granted;
  const now = Date.now();
  const facts = [
    [words.slowest, pace && words.paces[pace]],
    [words.extraHours, extraHours || null],
    [words.extraAttempts, extraAttempts || null],
    [words.from, from === null ? null : instant(from)],
    [words.until, until === null ? null : instant(until)],
  ] as const;
  return (
    <>
      <p>
        {isInForce(granted, now)
          ? words.holds
          : until !== null && until <= now
            ? words.isOver(instant(until))
            : words.isToCome(instant(from ?? now))}
      </p>
      <dl className="academy-scores">
        {facts.map(([name, fact]) =>
          fact === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ),
        )}
      </dl>
      <p>{words.because(reason)}</p>
      <p className="ui-small ui-soft">{words.setBy(by ?? words.somebody, instant(setAt))}</p>
    </>
  );
}

function mistakeIn({ pace, extraHours, extraAttempts, from, until }: NewAccommodation) {
  if (pace === null && extraHours === 0 && extraAttempts === 0) return 'nothingGranted' as const;
  return from !== null && until !== null && until <= from ? ('endsFirst' as const) : undefined;
}

function wantedIn(data: FormData): NewAccommodation {
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const instantIn = (name: string) => (text(name) === '' ? null : Date.parse(text(name)));
  return {
    pace: paces.find((it) => it === text('pace')) ?? null,
    extraHours: Number(text('extraHours')),
    extraAttempts: Number(text('extraAttempts')),
    reason: text('reason'),
    ...{ from: instantIn('from'), until: instantIn('until') },
  };
}
