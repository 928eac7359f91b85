import { useState } from 'react';
import type { Person } from '#core/academy/person.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { useWords } from './academy-host.ts';
import { Leave } from './leave.tsx';
import { SecondFactor } from './second-factor.tsx';
import { entranceWords } from './words/entrance-words.ts';

/** Whoever must set up a second factor does so first; nothing else is open until then. */
export function BeforeSecondFactor({ person, again }: { person: Person; again: () => void }) {
  const words = useWords(entranceWords);
  const [isSetUp, setIsSetUp] = useState(false);
  return (
    <Page>
      <div className="ui-stack">
        <h1>{words.halfwayTitle}</h1>
        {isSetUp ? (
          <Notice tone="good" actions={<Button onClick={again}>{words.goIn}</Button>}>
            {words.isEnrolled}
          </Notice>
        ) : (
          <p className="ui-lede">{words.mustEnrol}</p>
        )}
        <SecondFactor onSetUp={() => setIsSetUp(true)} />
        <Leave person={person} onLeft={again} />
      </div>
    </Page>
  );
}
