import './notebook.css';
import { textIn } from '#core/basics/text-in.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { stageWords } from '../words/stage-words.ts';
import { useWords } from '../words/words-of.ts';
import { Jottings } from './jottings.tsx';
import { type Notable, notables } from './notables.ts';
import type { SessionView } from './session-view.ts';
import { useJottings } from './use-jottings.ts';
import type { Staged } from './use-session.ts';

/** What was written down, and what could be: any line heard, whether or not it will matter. */
export function Notebook({ staged, view }: { staged: Staged; view: SessionView }) {
  const { session, tables, stored, scenario } = staged;
  const { language, announce } = usePlayer();
  const words = useWords(stageWords);
  const [jottings, setJottings] = useJottings(stored.attempt.id, stored.record.jottings ?? '');
  const noted = tables.facts.filter((it) => hasFlag(tables.layout, view.state, it.notedFlag));
  const open = view.turn === 'ended' ? [] : notables(scenario, tables, view, jottings, language);

  const write = async ({ facts, quote }: Notable) => {
    for (const fact of facts) await session.submit({ type: 'note', fact });
    if (facts.length === 0) setJottings(jottings === '' ? quote : `${jottings}\n${quote}`);
    announce(words.noted);
  };
  return (
    <aside className="stage__notebook" aria-label={words.notebook}>
      <Disclosure summary={`${words.notebook} (${noted.length})`} open>
        <div className="ui-stack">
          {noted.length === 0 && <p className="ui-soft ui-small">{words.notebookEmpty}</p>}
          {noted.length > 0 && (
            <ul className="stage__facts" aria-label={words.written}>
              {noted.map(({ id }) => (
                <li key={id}>
                  <AuthoredText of={scenario.facts[id]} />
                </li>
              ))}
            </ul>
          )}
          {open.length > 0 && (
            <section className="ui-stack stage__notables" aria-label={words.canWrite}>
              <h3>{words.canWrite}</h3>
              {open.map((notable) => (
                <button
                  key={notable.key}
                  type="button"
                  className="stage__notable"
                  aria-label={words.writeDown(textIn(notable.says, language))}
                  onClick={() => write(notable)}
                >
                  <AuthoredText of={notable.says} />
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
