import { requireOk } from '#core/basics/result.ts';
import { compile } from '#core/conversation/compile.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { shippedRubric } from './a-rubric.ts';

/** The tables of a scenario that must compile. */
export function compiled(scenario: Scenario): Tables {
  return requireOk(compile(scenario, shippedRubric), scenario.id);
}
