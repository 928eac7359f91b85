import { type FormEvent, useState } from 'react';
import type { CountingRule, NewAssignment } from '#core/academy/assignment.ts';
import type { Mode } from '#core/attempt/attempt.ts';
import { Button } from '#web/ui/button.tsx';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { localTime } from '../local-time.ts';
import { useSending } from '../use-sending.ts';
import { roomWords } from '../words/room-words.ts';
import { staffWords } from '../words/staff-words.ts';
import { PaceRuleFields, paceRuleIn } from './pace-rule-fields.tsx';
import { ScenarioField } from './scenario-field.tsx';

const modes: readonly Mode[] = ['practice', 'assessment'];
const countingRules: readonly CountingRule[] = ['first', 'best', 'last'];
const week = 7 * 24 * 60 * 60 * 1000;

/** Scenario, mode, how often, and from when until when. */
export function NewAssignmentForm({ cohortId, onMade }: { cohortId: string; onMade: () => void }) {
  const words = useWords(staffWords);
  const room = useWords(roomWords);
  const { isBusy, failure, send } = useSending();
  const [isBackwards, setBackwards] = useState(false);
  const [mode, setMode] = useState<Mode>('assessment');
  const [begun] = useState(() => Date.now());
  const assign = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = wantedIn(event.currentTarget);
    setBackwards(wanted.closesAt <= wanted.opensAt);
    if (isBusy || wanted.closesAt <= wanted.opensAt) return;
    const made = await send('POST', `/api/cohorts/${cohortId}/assignments`, wanted);
    if (made.ok) onMade();
  };
  return (
    <Disclosure summary={words.newAssignment}>
      <form className="academy-fields" onSubmit={assign}>
        <ScenarioField />
        <Field label={words.mode}>
          <Select
            name="mode"
            value={mode}
            onChange={({ target }) =>
              setMode(modes.find((it) => it === target.value) ?? 'practice')
            }
          >
            {modes.map((it) => (
              <option key={it} value={it}>
                {words.modes[it]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.counts}>
          <Select name="counts" defaultValue="best">
            {countingRules.map((it) => (
              <option key={it} value={it}>
                {words.countsOf[it]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.allowed} hint={words.allowedHint}>
          <TextInput name="allowed" type="number" min={1} max={100} defaultValue={2} />
        </Field>
        <Field label={words.opens}>
          <TextInput name="opens" type="datetime-local" required defaultValue={localTime(begun)} />
        </Field>
        <Field label={words.closes} error={isBackwards ? words.closesFirst : undefined}>
          <TextInput
            name="closes"
            type="datetime-local"
            required
            defaultValue={localTime(begun + week)}
          />
        </Field>
        {mode === 'assessment' && (
          <Checkbox name="supervised" label={room.supervised} hint={room.supervisedHint} />
        )}
        <PaceRuleFields />
        {failure && <FailureNotice failure={failure} />}
        <div className="academy-fields__end">
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {words.assign}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}

function wantedIn(form: HTMLFormElement): NewAssignment {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const allowed = text('allowed');
  return {
    scenario: text('scenario'),
    mode: modes.find((it) => it === text('mode')) ?? 'practice',
    supervised: data.get('supervised') !== null,
    counts: countingRules.find((it) => it === text('counts')) ?? 'best',
    allowed: allowed === '' ? null : Number(allowed),
    pace: paceRuleIn(data),
    opensAt: Date.parse(text('opens')),
    closesAt: Date.parse(text('closes')),
  };
}
