import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { entranceWords } from '../words/entrance-words.ts';

/** The first administrator, let in by the code that the first start printed. */
export function SetupForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  return (
    <Panel look="raised" title={words.setupTitle}>
      <div className="ui-stack">
        <p className="ui-soft">{words.setupLede}</p>
        <AskForm
          submit={words.open}
          fields={[
            { name: 'code', label: words.code },
            { name: 'login', label: words.login, hint: words.loginHint, autoComplete: 'username' },
            { name: 'name', label: words.name, autoComplete: 'name' },
            {
              ...{ name: 'password', label: words.password, hint: words.passwordHint },
              ...{ type: 'password', autoComplete: 'new-password', minLength: 8 },
            },
          ]}
          onSubmit={async (values) => {
            const answer = await ask('POST', '/api/setup', values);
            if (!answer.ok) return answer.error;
            onDone();
            return undefined;
          }}
        />
      </div>
    </Panel>
  );
}
