import { describe, expect, it } from 'vitest';
import { carriedInto, carriedOutOf } from '#core/attempt/carried-into.ts';
import { type Campaign, campaignSchema, type Trace } from '#core/scenario/campaign.ts';

function aCampaign(...whens: Trace[]): Campaign {
  return campaignSchema.parse({
    format: 'doorstep-campaign/1',
    title: 'A year',
    order: ['doors', 'ceiling'],
    carries: whens.map((when, i) => ({ from: 'doors', when, to: 'ceiling', brings: `it-${i}` })),
  });
}
const afterDoors = (...seen: string[]) => {
  const ids = new Set(seen);
  return (scenario: string) => (scenario === 'doors' ? ids : undefined);
};

describe('carriedInto', () => {
  const campaign = aCampaign(
    { seen: 'valve' },
    { any: [{ seen: 'pump' }, { seen: 'valve' }] },
    { all: [{ seen: 'valve' }, { not: { seen: 'told' } }] },
    { not: { seen: 'valve' } },
  );

  it.each([
    { seen: ['valve'], brings: ['it-0', 'it-1', 'it-2'] },
    { seen: ['valve', 'told'], brings: ['it-0', 'it-1'] },
    { seen: ['pump'], brings: ['it-1', 'it-3'] },
    { seen: [], brings: ['it-3'] },
  ])('after $seen brings $brings', ({ seen, brings }) => {
    expect(carriedInto(campaign, 'ceiling', afterDoors(...seen))).toEqual(brings);
  });

  it('brings nothing from a scenario that was never finished, whatever its conditions say', () => {
    expect(carriedInto(campaign, 'ceiling', () => undefined)).toEqual([]);
  });

  it('brings nothing into another scenario', () => {
    expect(carriedInto(campaign, 'doors', afterDoors('valve'))).toEqual([]);
  });

  it('names each thing once, and sorted, however many ways lead to it', () => {
    const twice = aCampaign({ seen: 'a' }, { seen: 'b' });
    for (const carry of twice.carries) carry.brings = 'same';
    expect(carriedInto(twice, 'ceiling', afterDoors('a', 'b'))).toEqual(['same']);
  });
});

it('says what a run leaves behind, in the order of the campaign', () => {
  const campaign = aCampaign({ seen: 'b' }, { seen: 'a' }, { seen: 'c' });
  const left = carriedOutOf(campaign, 'doors', new Set(['a', 'b']));
  expect(left.map(({ brings }) => brings)).toEqual(['it-0', 'it-1']);
  expect(carriedOutOf(campaign, 'ceiling', new Set(['a', 'b']))).toEqual([]);
});
