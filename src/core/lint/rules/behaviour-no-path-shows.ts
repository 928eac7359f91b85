import type { Reach } from '#core/analysis/reach.ts';
import { everyAct } from '#core/conversation/walk-scenario.ts';
import type { Finding, Rule } from '../rule.ts';

/** A behaviour stands in the file, but only in acts that no run can come to. */
export const behaviourNoPathShows: Rule = {
  code: 'behaviour-no-path-shows',
  severity: 'warning',
  needs: 'tables',
  check: ({ scenario, reach }) => {
    const first = new Map<string, Finding['path']>();
    const possible = new Set<string>();
    for (const { beat, act, path } of everyAct(scenario)) {
      const never = reachOf(reach, beat, path) === 'never';
      for (const [i, id] of act.shows.entries()) {
        if (!never) possible.add(id);
        else if (!first.has(id)) first.set(id, [...path, 'shows', i]);
      }
    }
    return [...first]
      .filter(([id]) => !possible.has(id))
      .map(([id, path]) => ({
        path,
        message: {
          en: `No run can ever show "${id}": everything that shows it is out of reach.`,
          zh: `怎么走都做不出“${id}”：凡是带有它的地方都到不了。`,
        },
        suggestion: {
          en: 'Open the way to it, or show it somewhere else.',
          zh: '请把路打通，或者放到别的地方。',
        },
      }));
  },
};

function reachOf(reach: Reach, beat: string, path: Finding['path']) {
  return path.includes('hold') && path.length === 3
    ? reach.holds.get(beat)
    : reach.choices.get(String(path.at(-1)));
}
