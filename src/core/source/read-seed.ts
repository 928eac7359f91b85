import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Seed, seedSchema } from '#core/rubric/seed.ts';
import { checkFormat } from './check-format.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const seedFile: FileKind<Seed> = {
  schema: seedSchema,
  checkTree: (tree) => checkFormat(tree, 'doorstep-seed'),
};

/** Reads `scenarios/seed.yaml`, text or bytes; `seed` is there exactly if no diagnostic is an error. */
export function readSeed(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { seed?: Seed; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(seedFile, source, limits);
  return value === undefined ? rest : { seed: value, ...rest };
}
