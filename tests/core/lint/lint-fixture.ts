import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { requireOk } from '#core/basics/result.ts';
import { type LintOptions, lintScenario } from '#core/lint/lint.ts';
import { lawSchema } from '#core/rubric/law.ts';
import { seedSchema } from '#core/rubric/seed.ts';
import { scenarioSchema } from '#core/scenario/scenario.ts';
import { parseSource } from '#core/source/parse-source.ts';
import { shippedRubric } from '../../builders/a-rubric.ts';

type Data = string | Data[] | { [key: string]: Data };

const read = (path: string): Data => parse(readFileSync(path, 'utf8'), { schema: 'failsafe' });
const base = read('tests/fixtures/base-scenario.yaml');
/** The shipped law cards, read once. */
export const shippedLaw = lawSchema.parse(read('scenarios/law.yaml'));

/** The shipped sayings, read once. */
export const shippedSeed = seedSchema.parse(read('scenarios/seed.yaml'));

/** The base scenario with a patch laid over it, as text: maps merge, lists and conditions are replaced, `~` removes. */
export function patched(patch: Data): string {
  return stringify(merge(base, patch), { lineWidth: 0 });
}

/** What the linter says of the base scenario with a patch file laid over it. */
export function lintFixture(path: string): Diagnostic[] {
  const patch = read(path) as { [key: string]: Data };
  const { file, states, ...rest } = patch;
  return lintText(patched(rest), {
    ...(file === undefined ? {} : { fileName: String(file) }),
    ...(states === undefined ? {} : { budget: { states: Number(states) } }),
  });
}

/** What the linter says of a scenario text; the schema must accept it. */
export function lintText(text: string, options: LintOptions = {}): Diagnostic[] {
  const { tree } = requireOk(parseSource(text), 'fixture');
  const scenario = scenarioSchema.parse(tree.data);
  return lintScenario(
    {
      tree,
      scenario,
      rubric: shippedRubric,
      law: shippedLaw,
      seed: shippedSeed,
      revision: 'fixture',
    },
    options,
  );
}

function merge(under: Data | undefined, over: Data): Data {
  if (typeof over !== 'object' || Array.isArray(over)) return over;
  const known = typeof under === 'object' && !Array.isArray(under) ? under : {};
  const merged: { [key: string]: Data } = { ...known };
  for (const [key, value] of Object.entries(over)) {
    if (value === '~') delete merged[key];
    else merged[key] = key === 'when' ? value : merge(known[key], value);
  }
  return merged;
}
