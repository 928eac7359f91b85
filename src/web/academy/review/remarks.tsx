import { type FormEvent, useState } from 'react';
import type { RemarkKind, Review } from '#core/academy/remark.ts';
import type { TranscriptLine } from '#core/attempt/transcript.ts';
import { textIn } from '#core/basics/text-in.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useHost, useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { useInstant } from '../instant.ts';
import { useSending } from '../use-sending.ts';
import { reviewWords } from '../words/review-words.ts';
import { momentsOf } from './moments-of.ts';

export type RemarksProps = {
  review: Review;
  lines: readonly TranscriptLine[];
  isStaff: boolean;
  onWritten: () => void;
};

/** Comments, objections and answers, and writing one. */
export function Remarks({ review, lines, isStaff, onWritten }: RemarksProps) {
  const words = useWords(reviewWords);
  const instant = useInstant();
  const moments = momentsOf(lines);
  return (
    <Panel title={words.remarks}>
      <div className="ui-stack">
        {review.remarks.length === 0 && <p className="ui-soft">{words.noRemarks}</p>}
        <ol className="academy-remarks plain-list">
          {review.remarks.map(({ id, kind, step, text, by, at }) => (
            <li key={id}>
              <p className="ui-small ui-soft">
                <strong>{words.kinds[kind]}</strong> · {by ?? words.gone} · {instant(at)}
                {step !== null && ` · ${words.atStep(moments.get(step) ?? 0)}`}
              </p>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <NewRemark review={review} lines={lines} isStaff={isStaff} onWritten={onWritten} />
      </div>
    </Panel>
  );
}

function NewRemark({ review, lines, isStaff, onWritten }: RemarksProps) {
  const words = useWords(reviewWords);
  const { language, announce } = useHost();
  const { isBusy, failure, send } = useSending();
  const hasObjection = review.remarks.some(({ kind }) => kind === 'objection');
  const kinds: RemarkKind[] = isStaff
    ? hasObjection
      ? ['answer', 'comment']
      : ['comment']
    : ['objection'];
  const [kind, setKind] = useState<RemarkKind>(kinds[0] ?? 'comment');
  const moments = momentsOf(lines);
  const write = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const step = String(data.get('step') ?? '');
    if (isBusy) return;
    const written = await send('POST', `/api/attempts/${review.attempt.id}/remarks`, {
      ...{ kind: isStaff ? kind : 'objection', text: String(data.get('text') ?? '') },
      ...(step === '' ? {} : { step: Number(step) }),
    });
    if (!written.ok) return;
    form.reset();
    announce(words.sent);
    onWritten();
  };
  return (
    <form className="ui-stack" onSubmit={write}>
      {!isStaff && <p className="ui-soft">{words.objectLede}</p>}
      {kinds.length > 1 && (
        <Field label={words.writeAs}>
          <Select
            value={kind}
            onChange={({ target }) => setKind(kinds.find((it) => it === target.value) ?? 'comment')}
          >
            {kinds.map((it) => (
              <option key={it} value={it}>
                {words.kinds[it]}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.about}>
        <Select name="step">
          <option value="">{words.whole}</option>
          {lines.flatMap((line) =>
            line.kind === 'officer'
              ? [
                  <option key={line.step} value={line.step}>
                    {words.moment(
                      moments.get(line.step) ?? 0,
                      line.say === undefined
                        ? words.silent
                        : textIn(line.say, language).slice(0, 50),
                    )}
                  </option>,
                ]
              : [],
          )}
        </Select>
      </Field>
      <Field label={words.text}>
        <TextArea name="text" required maxLength={2000} rows={4} />
      </Field>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button type="submit" aria-disabled={isBusy}>
          {words.write[isStaff ? kind : 'objection']}
        </Button>
      </div>
    </form>
  );
}
