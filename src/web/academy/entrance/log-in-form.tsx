import { useState } from 'react';
import { Link } from 'wouter';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm, type FormField } from '../ask-form.tsx';
import { entranceWords } from '../words/entrance-words.ts';
import { codeField } from './code-field.ts';

/** Name and password, and for who has set one up the code of a second factor. */
export function LogInForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  const [needsCode, setNeedsCode] = useState(false);
  const fields: FormField[] = [
    { name: 'login', label: words.login, autoComplete: 'username' },
    {
      ...{ name: 'password', label: words.password },
      ...{ type: 'password', autoComplete: 'current-password' },
    },
  ];
  return (
    <Panel look="raised" title={words.logInTitle}>
      <div className="ui-stack">
        <AskForm
          submit={words.logIn}
          fields={needsCode ? [...fields, codeField(words)] : fields}
          onSubmit={async (values) => {
            const answer = await ask('POST', '/api/session', values);
            if (answer.ok) {
              onDone();
              return undefined;
            }
            const { error } = answer;
            if (error.kind === 'refused' && error.code === 'second-factor-needed') {
              setNeedsCode(true);
            }
            return error;
          }}
        />
        <p>
          <Link href="/academy/join">{words.toJoin}</Link>
        </p>
      </div>
    </Panel>
  );
}
