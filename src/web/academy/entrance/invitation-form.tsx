import { Notice } from '#web/ui/notice.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { entranceWords } from '../words/entrance-words.ts';

/**
 * Somebody from a roster chooses a password. The token stands behind `#`, which no server and no
 * proxy on the way ever sees.
 */
export function InvitationForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  const token = window.location.hash.slice(1);
  return (
    <Panel look="raised" title={words.invitationTitle}>
      <div className="ui-stack">
        {token === '' ? (
          <Notice tone="warn" still>
            {words.noInvitation}
          </Notice>
        ) : (
          <>
            <p className="ui-soft">{words.invitationLede}</p>
            <AskForm
              submit={words.accept}
              fields={[
                {
                  ...{ name: 'password', label: words.password, hint: words.passwordHint },
                  ...{ type: 'password', autoComplete: 'new-password', minLength: 8 },
                },
              ]}
              onSubmit={async ({ password }) => {
                const answer = await ask('POST', '/api/invitation', { token, password });
                if (!answer.ok) return answer.error;
                onDone();
                return undefined;
              }}
            />
          </>
        )}
      </div>
    </Panel>
  );
}
