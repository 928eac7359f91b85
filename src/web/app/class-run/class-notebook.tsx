import type { SessionView } from '#web/player/stage/session-view.ts';
import '#web/player/stage/notebook.css';
import { textIn } from '#core/basics/text-in.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import { AuthoredText } from '#web/player/authored-text.tsx';
import { usePlayer } from '#web/player/player-context.ts';
import { notables } from '#web/player/stage/notables.ts';
import type { Staged } from '#web/player/stage/use-session.ts';
import { stageWords } from '#web/player/words/stage-words.ts';
import { useWords } from '#web/player/words/words-of.ts';
import { Disclosure } from '#web/ui/disclosure.tsx';

/** What the class has heard and can write down: it may open more to choose from. */
export function ClassNotebook({ staged, view }: { staged: Staged; view: SessionView }) {
  const { session, tables, scenario } = staged;
  const { language, announce } = usePlayer();
  const words = useWords(stageWords);
  const noted = tables.facts.filter((it) => hasFlag(tables.layout, view.state, it.notedFlag));
  const open = notables(scenario, tables, view, '', language).filter(
    ({ facts }) => facts.length > 0,
  );
  if (tables.facts.length === 0) return null;
  const write = async (facts: readonly string[]) => {
    for (const fact of facts) await session.submit({ type: 'note', fact });
    announce(words.noted);
  };
  return (
    <Disclosure summary={`${words.notebook} (${noted.length})`} open>
      <div className="ui-stack stage__notebook">
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
        {view.turn !== 'ended' &&
          open.map(({ key, says, facts }) => (
            <button
              key={key}
              type="button"
              className="stage__notable"
              aria-label={words.writeDown(textIn(says, language))}
              onClick={() => void write(facts)}
            >
              <AuthoredText of={says} />
            </button>
          ))}
      </div>
    </Disclosure>
  );
}
