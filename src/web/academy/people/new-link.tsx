import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { useWords } from '../academy-host.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { invitationLink } from '../staff/invitation-link.ts';
import { useSending } from '../use-sending.ts';
import { peopleWords } from '../words/people-words.ts';

/** A new way in for who has lost theirs. */
export function NewLink({ personId }: { personId: string }) {
  const words = useWords(peopleWords);
  const [link, setLink] = useState<string>();
  const { isBusy, failure, send } = useSending();
  const make = async () => {
    const made = await send<{ token: string }>('POST', `/api/people/${personId}/invitation`);
    if (made.ok) setLink(invitationLink(made.value.token));
  };
  return (
    <section className="ui-stack" aria-label={words.newLink}>
      <p className="ui-small ui-soft">{words.newLinkHint}</p>
      {failure && <FailureNotice failure={failure} />}
      <div>
        <Button aria-disabled={isBusy} onClick={() => void make()}>
          {words.makeLink}
        </Button>
      </div>
      {link !== undefined && (
        <Notice tone="good" title={words.link}>
          <p>{words.linkHint}</p>
          <code className="academy-link">{link}</code>
        </Notice>
      )}
    </section>
  );
}
