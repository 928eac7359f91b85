import { readFileSync } from 'node:fs';
import type { Step } from '#core/attempt/attempt.ts';
import { eventsOfWalkthrough } from '#core/attempt/run-walkthrough.ts';
import { requireOk } from '#core/basics/result.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readWalkthroughs } from '#core/source/read-walkthroughs.ts';
import { compiled } from '../builders/compiled.ts';

/** The careful run of a shipped scenario as steps that were just made, one ms apart. */
export function carefulSteps(scenario: string): Step[] {
  const read = (name: string) => readFileSync(`scenarios/${name}.yaml`, 'utf8');
  const tables = compiled(readScenario(read(scenario)).scenario!);
  const { walkthroughs } = readWalkthroughs(read(`${scenario}.walkthrough`));
  const { moves } = walkthroughs!.find(({ name }) => name === 'the careful run')!;
  const events = requireOk(eventsOfWalkthrough(tables, moves), 'careful');
  const at = Date.now();
  return events.map((event, i) => ({ event, at: at + i, elapsed: i }));
}
