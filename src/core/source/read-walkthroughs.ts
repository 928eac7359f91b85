import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Walkthrough, walkthroughsSchema } from '#core/scenario/walkthrough.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const walkthroughFile: FileKind<Walkthrough[]> = { schema: walkthroughsSchema };

/** Reads `<id>.walkthrough.yaml`, text or bytes; the list is there exactly if no diagnostic is an error. */
export function readWalkthroughs(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { walkthroughs?: Walkthrough[]; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(walkthroughFile, source, limits);
  return value === undefined ? rest : { walkthroughs: value, ...rest };
}
