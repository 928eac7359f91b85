import '#web/player/stage/notebook.css';
import { useState } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import { AuthoredText } from '#web/player/authored-text.tsx';
import { usePlayer } from '#web/player/player-context.ts';
import { Jottings } from '#web/player/stage/jottings.tsx';
import { nameOf } from '#web/player/stage/name-of.ts';
import { stageWords } from '#web/player/words/stage-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import type { ExamSession, ExamShown } from './exam-session.ts';

/** How many of the newest lines are offered; older ones stay in the log. */
const offered = 5;

/** What was written down, and what could be: any line heard, whether or not it will matter. */
export function ExamNotebook({ session, shown }: { session: ExamSession; shown: ExamShown }) {
  const { now, entries } = shown;
  const { language, announce } = usePlayer();
  const words = useWords(stageWords);
  const [jottings, setJottings] = useState('');
  const noted = now.notebook.filter(({ isNoted }) => isNoted);
  const open = new Set(now.notebook.filter((it) => !it.isNoted).map(({ fact }) => fact));
  const lines = entries.flatMap((entry) => {
    if (entry.kind !== 'line') return [];
    const { key, line } = entry;
    const name = nameOf(now.people, line.speaker);
    const facts = line.reveals.filter((it) => open.has(it));
    if (facts.length === 0 && (line.reveals.length > 0 || name === undefined)) return [];
    const said = textIn(line.says, language);
    const quote = name === undefined ? said : `${textIn(name, language)}: ${said}`;
    return jottings.includes(quote) ? [] : [{ key, says: line.says, facts, quote }];
  });
  const newest = lines.slice(-offered);
  // A fact that an act showed, or a line long ago, must not be lost behind newer lines.
  const shownFacts = new Set(newest.flatMap(({ facts }) => facts));
  const others = now.notebook
    .filter(({ fact }) => open.has(fact) && !shownFacts.has(fact))
    .filter(
      ({ fact }) => !entries.some((it) => it.kind === 'line' && it.line.reveals.includes(fact)),
    )
    .map(({ fact, says }) => ({ key: `fact-${fact}`, says, facts: [fact], quote: '' }));
  const write = async ({ facts, quote }: (typeof lines)[number]) => {
    for (const fact of facts) await session.submit({ type: 'note', fact });
    if (facts.length === 0) setJottings(jottings === '' ? quote : `${jottings}\n${quote}`);
    announce(words.noted);
  };
  const canWrite = now.turn === 'ended' ? [] : [...newest, ...others];
  return (
    <aside className="stage__notebook" aria-label={words.notebook}>
      <Disclosure summary={`${words.notebook} (${noted.length})`} open>
        <div className="ui-stack">
          {noted.length === 0 && <p className="ui-soft ui-small">{words.notebookEmpty}</p>}
          {noted.length > 0 && (
            <ul className="stage__facts" aria-label={words.written}>
              {noted.map(({ fact, says }) => (
                <li key={fact}>
                  <AuthoredText of={says} />
                </li>
              ))}
            </ul>
          )}
          {canWrite.length > 0 && (
            <section className="ui-stack stage__notables" aria-label={words.canWrite}>
              <h3>{words.canWrite}</h3>
              {canWrite.map((it) => (
                <button
                  key={it.key}
                  type="button"
                  className="stage__notable"
                  aria-label={words.writeDown(textIn(it.says, language))}
                  onClick={() => void write(it)}
                >
                  <AuthoredText of={it.says} />
                </button>
              ))}
            </section>
          )}
          <Jottings value={jottings} onChange={setJottings} />
        </div>
      </Disclosure>
    </aside>
  );
}
