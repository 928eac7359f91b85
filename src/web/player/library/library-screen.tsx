import './library.css';
import { useState } from 'react';
import type { Situation } from '#core/scenario/scenario.ts';
import { failureText } from '#web/storage/failure-text.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import type { LibraryEntry } from '../scenario-index.ts';
import { useKept } from '../use-kept.ts';
import { useTitle } from '../use-title.ts';
import { libraryWords } from '../words/library-words.ts';
import { useWords } from '../words/words-of.ts';
import { NextInOrder } from './next-in-order.tsx';
import { OpenFiles } from './open-files.tsx';
import { pastResults } from './past-results.ts';
import { ScenarioCard } from './scenario-card.tsx';
import { SituationChoice } from './situation-choice.tsx';

/** All scenarios in the suggested order, with what the recruit has done with each. */
export function LibraryScreen() {
  const { campaign, library, store, device, language, reloadLibrary, announce } = usePlayer();
  const words = useWords(libraryWords);
  const [records, listAgain] = useKept(store.list);
  const [situation, setSituation] = useState<Situation>();
  useTitle(words.title);
  const known = records.state === 'there' ? records.value : [];
  const remove = async (id: string) => {
    const removed = await device.files.remove(id);
    if (removed.ok) announce(words.removed);
    await reloadLibrary();
  };
  const shown = inOrder(library, campaign.order).filter(
    (it) => situation === undefined || it.situation === situation,
  );
  return (
    <Page>
      <header className="library-head">
        <h1>{words.headline}</h1>
        <p className="ui-lede">{words.lede}</p>
      </header>
      {device.whyNotDurable && (
        <Notice tone="warn" title={words.notDurable} still>
          {failureText(device.whyNotDurable.kind, language)}
        </Notice>
      )}
      {records.state === 'failed' && (
        <Notice tone="error" title={words.trouble}>
          {failureText(records.failure.kind, language)}
        </Notice>
      )}
      {records.state === 'there' && <NextInOrder records={known} />}
      <div className="library-filter">
        <SituationChoice library={library} value={situation} onChange={setSituation} />
        <p className="ui-small ui-soft" role="status">
          {words.shown(shown.length)}
        </p>
      </div>
      <ul className="library-cards plain-list">
        {shown.map((entry) => (
          <li key={entry.id}>
            <ScenarioCard
              entry={entry}
              results={pastResults(known, entry.id)}
              onRemove={entry.openedFrom === undefined ? undefined : () => remove(entry.id)}
            />
          </li>
        ))}
      </ul>
      <OpenFiles onAdopted={listAgain} />
    </Page>
  );
}

/** As the campaign orders them; what is not in it comes last. */
function inOrder(
  library: readonly LibraryEntry[],
  order: readonly string[],
): readonly LibraryEntry[] {
  const place = ({ id }: LibraryEntry) => order.indexOf(id) + 1 || order.length + 1;
  return [...library].sort((a, b) => place(a) - place(b));
}
