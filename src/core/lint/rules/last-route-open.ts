import { everyAct } from '#core/conversation/walk-scenario.ts';
import type { Finding, Rule } from '../rule.ts';

/** A list of routes ends with one that is always open, so that every act leads somewhere. */
export const lastRouteOpen: Rule = {
  code: 'last-route-open',
  severity: 'error',
  needs: 'text',
  check: ({ scenario }) => {
    const lists = [
      ...everyAct(scenario).map((it) => ({ routes: it.act.target, path: [...it.path, 'target'] })),
      ...Object.entries(scenario.beats).map(([id, it]) => ({
        routes: it.goto ?? [],
        path: ['beats', id, 'goto'],
      })),
    ];
    return lists.flatMap(({ routes, path }): Finding[] =>
      routes.at(-1)?.when === undefined
        ? []
        : [
            {
              path: [...path, routes.length - 1],
              message: {
                en: 'The last route has a "when": if it does not hold, this leads nowhere.',
                zh: '最后一条去向带着“when”：条件不成立时就无路可走。',
              },
              suggestion: {
                en: 'Add a last route with "to" alone.',
                zh: '请在最后再加一条只有“to”的去向。',
              },
            },
          ],
    );
  },
};
