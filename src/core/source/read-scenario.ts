import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { checkBeatCount } from './check-beat-count.ts';
import { checkFormat } from './check-format.ts';
import { checkScenarioNames } from './check-scenario-names.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const scenarioFile: FileKind<Scenario> = {
  schema: scenarioSchema,
  checkTree: (tree, limits) => [
    ...checkFormat(tree, 'doorstep'),
    ...checkBeatCount(tree, limits.beats),
  ],
  checkValue: checkScenarioNames,
};

/**
 * Reads a scenario file, text or bytes. `scenario` is there exactly if no diagnostic is an error;
 * `tree` as soon as the text is YAML. References are not followed here: that is the linter's work.
 * @example readScenario(text).diagnostics.map((it) => it.message.en)
 */
export function readScenario(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { scenario?: Scenario; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(scenarioFile, source, limits);
  return value === undefined ? rest : { scenario: value, ...rest };
}
