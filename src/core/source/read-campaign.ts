import type { Diagnostic } from '#core/basics/diagnostic.ts';
import { type Campaign, campaignSchema } from '#core/scenario/campaign.ts';
import { checkFormat } from './check-format.ts';
import { type FileKind, readWith } from './read-with.ts';
import type { SourceLimits } from './source-limits.ts';
import type { SourceTree } from './source-tree.ts';

const campaignFile: FileKind<Campaign> = {
  schema: campaignSchema,
  checkTree: (tree) => checkFormat(tree, 'doorstep-campaign'),
};

/** Reads `scenarios/campaign.yaml`, text or bytes; `campaign` is there exactly if no diagnostic is an error. */
export function readCampaign(
  source: string | Uint8Array,
  limits?: SourceLimits,
): { campaign?: Campaign; diagnostics: Diagnostic[]; tree?: SourceTree } {
  const { value, ...rest } = readWith(campaignFile, source, limits);
  return value === undefined ? rest : { campaign: value, ...rest };
}
