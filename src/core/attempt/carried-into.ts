import type { Campaign, Carry, Trace } from '#core/scenario/campaign.ts';

/** What a finished run of a scenario left behind, by scenario id; undefined where there is none. */
export type SeenOf = (scenario: string) => ReadonlySet<string> | undefined;

/**
 * What earlier runs bring into a scenario, as sorted ids from its `carried`. A scenario that was
 * never finished brings nothing, whatever its conditions say.
 */
export function carriedInto(campaign: Campaign, scenario: string, seenOf: SeenOf): string[] {
  const brought = campaign.carries.filter((it) => it.to === scenario && isBrought(it, seenOf));
  return [...new Set(brought.map((it) => it.brings))].sort();
}

/** Which carries a finished run brings about, in the order of the campaign. */
export function carriedOutOf(
  campaign: Campaign,
  scenario: string,
  seen: ReadonlySet<string>,
): Carry[] {
  return campaign.carries.filter(({ from, when }) => from === scenario && holds(when, seen));
}

function isBrought({ from, when }: Carry, seenOf: SeenOf): boolean {
  const seen = seenOf(from);
  return seen !== undefined && holds(when, seen);
}

function holds({ all, any, not, seen }: Trace, ids: ReadonlySet<string>): boolean {
  if (all !== undefined) return all.every((it) => holds(it, ids));
  if (any !== undefined) return any.some((it) => holds(it, ids));
  if (not !== undefined) return !holds(not, ids);
  return seen !== undefined && ids.has(seen);
}
