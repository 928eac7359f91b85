import type { Language, Text } from '#core/basics/text.ts';
import { textIn } from '#core/basics/text-in.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { nameOf } from './name-of.ts';
import type { SessionView } from './session-view.ts';

/** Something that can be written down now. */
export interface Notable {
  key: string;
  says: Text;
  /** Facts it holds; without any it is kept as a jotting. */
  facts: string[];
  quote: string;
}

/** How many of the newest lines are offered; older ones stay in the log. */
const offered = 5;

/** The newest lines that were heard and are not yet written down, and facts shown by acts. */
export function notables(
  scenario: Scenario,
  tables: Tables,
  view: SessionView,
  jottings: string,
  language: Language,
): Notable[] {
  const open = new Set(
    tables.facts
      .filter((it) => hasFlag(tables.layout, view.state, it.revealedFlag))
      .filter((it) => !hasFlag(tables.layout, view.state, it.notedFlag))
      .map(({ id }) => id),
  );
  const spoken = new Set<string>();
  const lines = view.entries.flatMap((entry): Notable[] => {
    if (entry.kind !== 'line') return [];
    const { line, key } = entry;
    const name = nameOf(scenario, line.speaker);
    const facts = line.reveals.filter((fact) => open.has(fact));
    const isWritten = line.reveals.length > 0 && facts.length === 0;
    if (name === undefined && facts.length === 0) return [];
    for (const fact of facts) spoken.add(fact);
    const said = textIn(line.says, language);
    const quote = name === undefined ? said : `${textIn(name, language)}: ${said}`;
    if (isWritten || jottings.includes(quote)) return [];
    return [{ key, says: line.says, facts, quote }];
  });
  // A fact that an act showed, or a line long ago, must not be lost behind newer lines.
  const newest = lines.slice(-offered);
  const shown = new Set(newest.flatMap(({ facts }) => facts));
  const others = [...open].filter((fact) => !spoken.has(fact) && !shown.has(fact));
  return [
    ...newest,
    ...others.map((fact) => ({
      key: `fact-${fact}`,
      says: scenario.facts[fact] ?? fact,
      facts: [fact],
      quote: '',
    })),
  ];
}
