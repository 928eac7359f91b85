import { useSearchParams } from 'wouter';
import type { WaysIn } from '#core/academy/log-in.ts';
import { LinkButton } from '#web/ui/link-button.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { useWords } from '../academy-host.ts';
import { ask } from '../ask.ts';
import { AskForm } from '../ask-form.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import { entranceWords } from '../words/entrance-words.ts';
import { codeField } from './code-field.ts';
import { LogInForm } from './log-in-form.tsx';

export type LogInProps = { ways: WaysIn; onDone: () => void };

/** The ways in there are: the academy's identity provider, and a name with a password. */
export function LogIn({ ways, onDone }: LogInProps) {
  const words = useWords(entranceWords);
  const [search] = useSearchParams();
  const refused = search.get('refused');
  if (search.has('second-factor')) return <HalfwayForm onDone={onDone} />;
  return (
    <>
      {refused !== null && <FailureNotice failure={asRefusal(refused)} />}
      {ways.provider !== null && (
        <Panel look="raised" title={words.providerTitle(ways.provider)}>
          <div className="ui-stack">
            <p>{words.providerLede}</p>
            <div>
              {/* Not a page of ours: the academy sends the browser on to the provider. */}
              <LinkButton href="/api/single-sign-on" variant="primary">
                {words.toProvider(ways.provider)}
              </LinkButton>
            </div>
          </div>
        </Panel>
      )}
      <LogInForm onDone={onDone} />
    </>
  );
}

/** Back from the provider, somebody with a second factor here still has to give it. */
function HalfwayForm({ onDone }: { onDone: () => void }) {
  const words = useWords(entranceWords);
  return (
    <Panel look="raised" title={words.halfwayTitle}>
      <AskForm
        submit={words.logIn}
        fields={[codeField(words)]}
        onSubmit={async (values) => {
          const answer = await ask('POST', '/api/single-sign-on/code', values);
          if (!answer.ok) return answer.error;
          onDone();
          return undefined;
        }}
      />
    </Panel>
  );
}

/** What the address says of a try that failed on the way back. */
function asRefusal(code: string) {
  return { kind: 'refused', status: 403, code, detail: {}, retryAfter: undefined } as const;
}
