import { useState } from 'react';
import type { PaceRule } from '#core/academy/assignment.ts';
import type { Pace } from '#core/attempt/attempt.ts';
import { Field } from '#web/ui/field.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { useWords } from '../academy-host.ts';
import { paceWords } from '../words/pace-words.ts';

const paces: readonly Pace[] = ['normal', 'slow', 'x2', 'x5', 'x10', 'untimed'];

/** Whether the recruits choose their pace; who fixes it says why. */
export function PaceRuleFields() {
  const words = useWords(paceWords);
  const [fixed, setFixed] = useState('');
  return (
    <>
      <Field label={words.pace} hint={words.ruleHint}>
        <Select name="pace" value={fixed} onChange={({ target }) => setFixed(target.value)}>
          <option value="">{words.free}</option>
          <optgroup label={words.oneForAll}>
            {paces.map((it) => (
              <option key={it} value={it}>
                {words.paces[it]}
              </option>
            ))}
          </optgroup>
        </Select>
      </Field>
      {fixed !== '' && (
        <div className="academy-fields__whole">
          <Field label={words.reason} hint={words.reasonHint}>
            <TextArea name="paceReason" rows={2} required minLength={10} maxLength={1000} />
          </Field>
        </div>
      )}
    </>
  );
}

/** What the fields say. */
export function paceRuleIn(data: FormData): PaceRule | null {
  const fixed = paces.find((it) => it === data.get('pace'));
  return fixed === undefined ? null : { fixed, reason: String(data.get('paceReason') ?? '') };
}
