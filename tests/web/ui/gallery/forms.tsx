import { useState } from 'react';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { Field } from '#web/ui/field.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { RadioGroup } from '#web/ui/radio-group.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import type { Say } from './words.ts';

export function Forms({ t }: { t: Say }) {
  const [pace, setPace] = useState<'normal' | 'slow'>('normal');
  return (
    <Panel title={t('forms')} look="sunk">
      <div className="ui-cards">
        <div className="ui-stack">
          <Field label={t('nickname')} hint={t('nicknameHint')} error={t('nicknameError')}>
            <TextInput autoComplete="name" />
          </Field>
          <Field label={t('situation')}>
            <Select defaultValue="counter">
              <option value="counter">{t('eyebrow')}</option>
              <option value="line">{t('title')}</option>
            </Select>
          </Field>
        </div>
        <RadioGroup
          legend={t('pace')}
          value={pace}
          onChange={setPace}
          options={[
            { value: 'normal', label: t('normal') },
            { value: 'slow', label: t('slow'), hint: t('slowHint') },
          ]}
        />
        <div className="ui-stack">
          <Checkbox label={t('readAloud')} hint={t('readAloudHint')} defaultChecked />
          <Field label={t('more')}>
            <TextArea />
          </Field>
        </div>
      </div>
    </Panel>
  );
}
