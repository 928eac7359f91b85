import { type FormEvent, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Select } from '#web/ui/select.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { invitationLink } from '../staff/invitation-link.ts';
import { useSending } from '../use-sending.ts';
import { staffWords } from '../words/staff-words.ts';

const roles = ['trainer', 'administrator'] as const;

/** Makes an account for somebody who works here, and the link that lets them in. */
export function NewPerson({ onMade }: { onMade: () => void }) {
  const words = useWords(staffWords);
  const [link, setLink] = useState<string>();
  const { isBusy, failure, send } = useSending();
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (isBusy) return;
    const made = await send<{ token: string }>(
      'POST',
      '/api/people',
      Object.fromEntries(new FormData(form)),
    );
    setLink(made.ok ? invitationLink(made.value.token) : undefined);
    if (!made.ok) return;
    form.reset();
    onMade();
  };
  return (
    <Panel look="sunk" title={words.newPerson}>
      <form className="ui-stack academy-form" onSubmit={make}>
        <Field label={words.role}>
          <Select name="role">
            {roles.map((role) => (
              <option key={role} value={role}>
                {words.roles[role]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.name}>
          <TextInput name="name" required autoComplete="off" />
        </Field>
        <Field label={words.login}>
          <TextInput name="login" required minLength={2} autoComplete="off" autoCapitalize="none" />
        </Field>
        {failure && <FailureNotice failure={failure} />}
        <div>
          <Button type="submit" variant="primary" aria-disabled={isBusy}>
            {words.invite}
          </Button>
        </div>
        {link !== undefined && (
          <Notice tone="good" title={words.link}>
            <p>{words.linkHint}</p>
            <code className="academy-link">{link}</code>
          </Notice>
        )}
      </form>
    </Panel>
  );
}
