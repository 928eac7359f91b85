import { textIn } from '#core/basics/text-in.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { Checkbox } from '#web/ui/checkbox.tsx';
import { AuthoredText } from '../authored-text.tsx';
import { usePlayer } from '../player-context.ts';
import { briefingWords } from '../words/briefing-words.ts';
import { useWords } from '../words/words-of.ts';
import { earlierThan } from './use-brought.ts';

export type BroughtProps = {
  scenario: Scenario;
  brought: readonly string[];
  isWanted: boolean;
  onChange: (isWanted: boolean) => void;
};

/** What earlier days left behind for this one, to be taken along or not. */
export function Brought({ scenario, brought, isWanted, onChange }: BroughtProps) {
  const { campaign, library, language } = usePlayer();
  const words = useWords(briefingWords);
  if (brought.length === 0) {
    const titles = earlierThan(campaign, scenario.id)
      .map((id) => textIn(library.find((it) => it.id === id)?.title, language))
      .filter((it) => it !== '');
    if (titles.length === 0) return null;
    return <p className="ui-small ui-soft">{words.couldBring(titles)}</p>;
  }
  return (
    <div className="ui-stack">
      <Checkbox
        label={words.bring}
        hint={words.bringHint}
        checked={isWanted}
        onChange={({ target }) => onChange(target.checked)}
      />
      <ul className="briefing__brought">
        {brought.map((id) => (
          <li key={id}>
            <AuthoredText of={scenario.carried[id]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
