import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Rubric, rubricSchema } from '#core/rubric/rubric.ts';
import { checkFormat } from './check-format.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const rubricFile: FileKind<Rubric> = {
  schema: rubricSchema,
  checkTree: (tree) => checkFormat(tree, 'doorstep-rubric'),
};

/** Reads `scenarios/rubric.yaml`, text or bytes; `rubric` is there exactly if no diagnostic is an error. */
export function readRubric(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { rubric?: Rubric; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(rubricFile, source, limits);
  return value === undefined ? rest : { rubric: value, ...rest };
}
