import { useEffect, useState } from 'react';
import type { Law } from '#core/rubric/law.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Tag } from '#web/ui/tag.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { briefingWords } from '../words/briefing-words.ts';
import { useWords } from '../words/words-of.ts';

const marks = {
  V: { tone: 'good', shape: 'circle' },
  S: { tone: 'caution', shape: 'triangle' },
  C: { tone: 'neutral', shape: 'ring' },
} as const;

/** The law cards of a scenario, each with how far it was checked, under the training-aid note. */
export function LawCards({ ids }: { ids: readonly string[] }) {
  const { loadLaw } = usePlayer();
  const words = useWords(briefingWords);
  const [law, setLaw] = useState<Law | 'lost'>();
  useEffect(() => {
    void loadLaw().then((loaded) => setLaw(loaded.ok ? loaded.value : 'lost'));
  }, [loadLaw]);
  return (
    <section className="ui-stack">
      <h2>{words.law}</h2>
      {law === 'lost' && <Notice tone="warn">{words.lawLost}</Notice>}
      {law !== undefined && law !== 'lost' && (
        <>
          <p className="ui-small ui-soft">
            <AuthoredText of={law.note} />
          </p>
          <div className="briefing__law">
            {ids.map((id) => (
              <LawCardRow key={id} law={law} id={id} />
            ))}
          </div>
        </>
      )}
    </section>
  );
}

function LawCardRow({ law, id }: { law: Law; id: string }) {
  const card = Object.hasOwn(law.cards, id) ? law.cards[id] : undefined;
  if (!card) return null;
  return (
    <Disclosure
      summary={
        <>
          <AuthoredText of={card.title} />
          <span className="ui-small ui-soft briefing__law-id">{id}</span>
        </>
      }
    >
      <div className="ui-stack">
        <p>
          <AuthoredText of={card.text} />
        </p>
        <p className="ui-small">
          <Tag {...marks[card.mark]}>
            <AuthoredText of={law.marks[card.mark]} />
          </Tag>
        </p>
        <p className="ui-small ui-soft">
          {id}
          {card.edition !== undefined && (
            <>
              {' · '}
              <AuthoredText of={card.edition} />
            </>
          )}
        </p>
      </div>
    </Disclosure>
  );
}
