import { Link } from 'wouter';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { entranceWords } from '../words/entrance-words.ts';

/** A recruit who brings a cohort's join code. */
export function JoinForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  return (
    <Panel look="raised" title={words.joinTitle}>
      <div className="ui-stack">
        <p className="ui-soft">{words.joinLede}</p>
        <AskForm
          submit={words.join}
          fields={[
            { name: 'code', label: words.joinCode },
            { name: 'name', label: words.name, autoComplete: 'name' },
            { name: 'number', label: words.number, hint: words.numberHint, isOptional: true },
            { name: 'login', label: words.login, hint: words.loginHint, autoComplete: 'username' },
            {
              ...{ name: 'password', label: words.password, hint: words.passwordHint },
              ...{ type: 'password', autoComplete: 'new-password', minLength: 8 },
            },
          ]}
          onSubmit={async (values) => {
            const answer = await ask('POST', '/api/join', values);
            if (!answer.ok) return answer.error;
            onDone();
            return undefined;
          }}
        />
        <p>
          <Link href="/academy">{words.toLogIn}</Link>
        </p>
      </div>
    </Panel>
  );
}
