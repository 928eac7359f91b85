import './library.css';
import { failureText } from '#web/storage/failure-text.ts';
import { Notice } from '#web/ui/notice.tsx';
import { Page } from '#web/ui/page.tsx';
import { usePlayer } from '../player-context.ts';
import { useKept } from '../use-kept.ts';
import { useTitle } from '../use-title.ts';
import { libraryWords } from '../words/library-words.ts';
import { situationOrder, situationWords } from '../words/situation-words.ts';
import { useWords } from '../words/words-of.ts';
import { NextInOrder } from './next-in-order.tsx';
import { OpenFiles } from './open-files.tsx';
import { pastResults } from './past-results.ts';
import { ScenarioCard } from './scenario-card.tsx';

/** All scenarios by situation, with what the recruit has done with each. */
export function LibraryScreen() {
  const { library, store, device, language, reloadLibrary, announce } = usePlayer();
  const words = useWords(libraryWords);
  const situations = useWords(situationWords);
  const [records, listAgain] = useKept(store.list);
  useTitle(words.title);
  const known = records.state === 'there' ? records.value : [];
  const remove = async (id: string) => {
    const removed = await device.files.remove(id);
    if (removed.ok) announce(words.removed);
    await reloadLibrary();
  };
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
      <div className="library-shelves">
        {situationOrder.map((situation) => {
          const entries = library.filter((it) => it.situation === situation);
          if (entries.length === 0) return null;
          return (
            <section
              key={situation}
              className="library-shelf"
              aria-labelledby={`shelf-${situation}`}
            >
              <h2 id={`shelf-${situation}`}>{situations[situation]}</h2>
              <ul className="library-cards plain-list">
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <ScenarioCard
                      entry={entry}
                      results={pastResults(known, entry.id)}
                      onRemove={entry.openedFrom === undefined ? undefined : () => remove(entry.id)}
                    />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <OpenFiles onAdopted={listAgain} />
    </Page>
  );
}
