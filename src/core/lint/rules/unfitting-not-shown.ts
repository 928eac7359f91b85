import { everyAct } from '#core/conversation/walk-scenario.ts';
import type { Rule } from '../rule.ts';
import { didYouMean } from '../wording.ts';

/** `unfitting` says which of the behaviours shown miss this person, so each must be shown. */
export const unfittingNotShown: Rule = {
  code: 'unfitting-not-shown',
  severity: 'error',
  needs: 'text',
  check: ({ scenario }) =>
    everyAct(scenario).flatMap(({ act, path }) =>
      act.unfitting.flatMap((id, i) =>
        act.shows.includes(id)
          ? []
          : {
              path: [...path, 'unfitting', i],
              message: {
                en: `"${id}" is called unfitting here but not shown.`,
                zh: `“${id}”写成了不合时宜，却没有写在 shows 里。`,
              },
              suggestion: didYouMean(id, act.shows),
            },
      ),
    ),
};
