import { Link } from 'wouter';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { entranceWords } from '../words/entrance-words.ts';

/** Name and password. */
export function LogInForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  return (
    <Panel look="raised" title={words.logInTitle}>
      <div className="ui-stack">
        <AskForm
          submit={words.logIn}
          fields={[
            { name: 'login', label: words.login, autoComplete: 'username' },
            {
              ...{ name: 'password', label: words.password },
              ...{ type: 'password', autoComplete: 'current-password' },
            },
          ]}
          onSubmit={async (values) => {
            const answer = await ask('POST', '/api/session', values);
            if (!answer.ok) return answer.error;
            onDone();
            return undefined;
          }}
        />
        <p>
          <Link href="/academy/join">{words.toJoin}</Link>
        </p>
      </div>
    </Panel>
  );
}
