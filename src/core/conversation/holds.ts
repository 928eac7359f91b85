import { assertNever } from '#core/basics/assert-never.ts';
import { hasFlag } from './flags.ts';
import type { CompiledRoute, Layout, State, Test } from './tables.ts';

/** Whether a condition holds in a state; no condition always holds. */
export function holds(layout: Layout, state: State, test: Test | null): boolean {
  if (test === null) return true;
  switch (test.test) {
    case 'flag':
      return hasFlag(layout, state, test.flag);
    case 'between': {
      const value = state[test.at]!;
      return value >= test.min && value <= test.max;
    }
    case 'all':
      return test.of.every((it) => holds(layout, state, it));
    case 'any':
      return test.of.some((it) => holds(layout, state, it));
    case 'not':
      return !holds(layout, state, test.of);
    default:
      return assertNever(test);
  }
}

/** The node that the first open route leads to. */
export function routeTarget(
  layout: Layout,
  state: State,
  routes: readonly CompiledRoute[],
): number {
  for (const route of routes) if (holds(layout, state, route.when)) return route.to;
  return routes[routes.length - 1]!.to;
}
