import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Law, lawSchema } from '#core/rubric/law.ts';
import { checkFormat } from './check-format.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const lawFile: FileKind<Law> = {
  schema: lawSchema,
  checkTree: (tree) => checkFormat(tree, 'doorstep-law'),
};

/** Reads `scenarios/law.yaml`, text or bytes; `law` is there exactly if no diagnostic is an error. */
export function readLaw(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { law?: Law; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(lawFile, source, limits);
  return value === undefined ? rest : { law: value, ...rest };
}
