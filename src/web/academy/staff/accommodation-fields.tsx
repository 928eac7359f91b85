import type { Accommodation } from '#core/academy/accommodation.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { localTime } from '../local-time.ts';
import { paceWords } from '../words/pace-words.ts';

/** The slower paces that can be granted. */
export const paces = ['x2', 'x5', 'x10', 'untimed'] as const;

/** What is granted, from when until when, and why; filled with what holds already. */
export function AccommodationFields({ granted }: { granted: Accommodation | null }) {
  const words = useWords(paceWords);
  const instantOf = (at: number | null | undefined) => (at == null ? '' : localTime(at));
  return (
    <>
      <Field label={words.slowest} hint={words.slowestHint}>
        <Select name="pace" defaultValue={granted?.pace ?? ''}>
          <option value="">{words.asAll}</option>
          {paces.map((it) => (
            <option key={it} value={it}>
              {words.paces[it]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.extraHours}>
        <TextInput
          {...{ name: 'extraHours', type: 'number', required: true, min: 0, max: 2160 }}
          defaultValue={granted?.extraHours ?? 0}
        />
      </Field>
      <Field label={words.extraAttempts}>
        <TextInput
          {...{ name: 'extraAttempts', type: 'number', required: true, min: 0, max: 100 }}
          defaultValue={granted?.extraAttempts ?? 0}
        />
      </Field>
      <Field label={words.from} hint={words.fromHint}>
        <TextInput name="from" type="datetime-local" defaultValue={instantOf(granted?.from)} />
      </Field>
      <Field label={words.until} hint={words.untilHint}>
        <TextInput name="until" type="datetime-local" defaultValue={instantOf(granted?.until)} />
      </Field>
      <div className="academy-fields__whole">
        <Field label={words.why}>
          <TextArea
            {...{ name: 'reason', rows: 2, required: true, minLength: 3, maxLength: 2000 }}
            defaultValue={granted?.reason}
          />
        </Field>
      </div>
    </>
  );
}
