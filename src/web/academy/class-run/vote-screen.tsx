import './class-run.css';
import { useEffect, useMemo, useState } from 'react';
import { Page } from '#web/ui/page.tsx';
import { usePageTitle, useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';
import { VoteJoin } from './vote-join.tsx';
import { VoteRoom } from './vote-room.tsx';
import { voterToken } from './voter-token.ts';

/** Where phones vote: by the code on the projector, or by the key in the QR code (`/vote#key`). */
export function VoteScreen() {
  const words = useWords(classRunWords);
  const [key, setKey] = useState(keyInAddress);
  const voter = useMemo(() => (key === undefined ? '' : voterToken(key)), [key]);
  usePageTitle(words.join);
  useEffect(() => {
    const follow = () => setKey(keyInAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  // The address keeps the key, so that a reload leads back into the class.
  const enter = (next: string | undefined) => {
    history.replaceState(null, '', next === undefined ? '/vote' : `/vote#${next}`);
    setKey(next);
  };
  return (
    <Page width="measure">
      <div className="vote">
        {key === undefined ? (
          <VoteJoin onIn={enter} />
        ) : (
          <VoteRoom key={key} voteKey={key} voter={voter} onLeave={() => enter(undefined)} />
        )}
      </div>
    </Page>
  );
}

function keyInAddress(): string | undefined {
  return /^#([\w-]{32})$/.exec(location.hash)?.[1];
}
