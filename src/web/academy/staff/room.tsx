import { useRef } from 'react';
import type { Sitting } from '#core/academy/exam.ts';
import { Button } from '#web/ui/button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useAsked } from '../use-asked.ts';
import { useSending } from '../use-sending.ts';
import { roomWords } from '../words/room-words.ts';

/** How often the page asks who is in the room (ms). */
const often = 4_000;

/** The room of a supervised assignment: its code, who is in it, closing it and vouching for it. */
export function Room({ assignmentId, onChanged }: { assignmentId: string; onChanged: () => void }) {
  const words = useWords(roomWords);
  const { announce } = useHost();
  const url = `/api/assignments/${assignmentId}/room`;
  const [asked, again] = useAsked<{ sittings: Sitting[] }>(url, often);
  const { isBusy, failure, send } = useSending();
  const panel = useRef<HTMLDivElement>(null);
  if (asked.state === 'asking') return null;
  if (asked.state === 'failed') return <FailureNotice failure={asked.failure} again={again} />;
  const { sittings } = asked.value;
  const present = sittings.find(({ closedAt }) => closedAt === null);
  const past = sittings.filter(({ closedAt }) => closedAt !== null);
  const act = async (said: string, ...what: Parameters<typeof send>) => {
    if (isBusy) return;
    const done = await send(...what);
    if (!done.ok) return;
    announce(said);
    // The pressed button goes away; the focus stays in the room.
    panel.current?.focus({ preventScroll: true });
    again();
    onChanged();
  };
  return (
    <Panel look="raised" title={words.room}>
      <div ref={panel} tabIndex={-1} className="ui-stack">
        <p className="ui-soft">{words.lede}</p>
        {failure && <FailureNotice failure={failure} />}
        {present?.code != null && <OpenRoom sitting={present} code={present.code} />}
        {present && present.code === null && <p>{words.timeOver}</p>}
        <div className="ui-cluster">
          {present?.code == null && (
            <Button
              variant="primary"
              aria-disabled={isBusy}
              onClick={() => void act(words.isOpened, 'POST', url)}
            >
              {present ? words.goOn : words.open}
            </Button>
          )}
          {present && (
            <Button aria-disabled={isBusy} onClick={() => void act(words.isClosed, 'DELETE', url)}>
              {words.close}
            </Button>
          )}
        </div>
        {present && <p className="ui-small ui-soft">{words.closeHint}</p>}
        {past.length > 0 && (
          <section className="ui-stack">
            <h3>{words.past}</h3>
            <ul className="plain-list ui-stack">
              {past.map((sitting) => (
                <li key={sitting.id}>
                  <PastSitting
                    sitting={sitting}
                    onConfirm={() =>
                      void act(words.isConfirmed, 'POST', `${url}/confirm`, {
                        sitting: sitting.id,
                      })
                    }
                  />
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </Panel>
  );
}

function OpenRoom({ sitting, code }: { sitting: Sitting; code: string }) {
  const words = useWords(roomWords);
  const instant = useInstant();
  return (
    <div>
      <p className="ui-eyebrow">{words.code}</p>
      <p className="academy-room-code">
        <strong className="ui-numeric">{code}</strong>
      </p>
      <p>
        {words.inside(sitting.begun, sitting.ended)} {words.openUntil(instant(sitting.openUntil))}
      </p>
    </div>
  );
}

function PastSitting({ sitting, onConfirm }: { sitting: Sitting; onConfirm: () => void }) {
  const words = useWords(roomWords);
  const instant = useInstant();
  const { openedAt, confirmedAt, confirmedBy, begun, ended } = sitting;
  const when = instant(openedAt);
  return (
    <div className="ui-stack">
      <p>
        {words.sitting(when)}: {words.inside(begun, ended)}
      </p>
      {confirmedAt === null ? (
        <>
          <p className="ui-small ui-soft">{words.confirmHint}</p>
          <div>
            <Button variant="primary" aria-label={words.confirmFor(when)} onClick={onConfirm}>
              {words.confirm}
            </Button>
          </div>
        </>
      ) : (
        <p>
          {confirmedBy === null
            ? words.confirmedOnce(instant(confirmedAt))
            : words.confirmed(confirmedBy, instant(confirmedAt))}
        </p>
      )}
    </div>
  );
}
