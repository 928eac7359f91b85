import { useEffect, useState } from 'react';
import { carriedInto } from '#core/attempt/carried-into.ts';
import type { Campaign } from '#core/scenario/campaign.ts';
import type { AttemptStore } from '#web/storage/device-store.ts';
import { pastResults } from '../library/past-results.ts';
import { playedPackage } from '../played-package.ts';
import { usePlayer } from '../player-context.ts';
import { askSolver } from '../solver-client.ts';

/**
 * What the recruit's latest finished run of each earlier scenario brings into this one; undefined
 * while those runs are being read. A run that cannot be read brings nothing.
 */
export function useBrought(scenario: string): readonly string[] | undefined {
  const { campaign, store } = usePlayer();
  const [brought, setBrought] = useState<readonly string[]>();
  useEffect(() => {
    let isStale = false;
    void readBrought(campaign, store, scenario).then((ids) => {
      if (!isStale) setBrought(ids);
    });
    return () => {
      isStale = true;
    };
  }, [campaign, store, scenario]);
  return brought;
}

async function readBrought(
  campaign: Campaign,
  store: AttemptStore,
  scenario: string,
): Promise<string[]> {
  const earlier = new Set(earlierThan(campaign, scenario));
  if (earlier.size === 0) return [];
  const listed = await store.list();
  if (!listed.ok) return [];
  const seen = new Map<string, ReadonlySet<string>>();
  for (const from of earlier) {
    const { last } = pastResults(listed.value, from);
    const ids = last && (await seenIn(store, last.head.id));
    if (ids) seen.set(from, new Set(ids));
  }
  return carriedInto(campaign, scenario, (from) => seen.get(from));
}

async function seenIn(store: AttemptStore, attemptId: string): Promise<string[] | undefined> {
  const loaded = await store.load(attemptId);
  if (!loaded.ok) return undefined;
  const events = loaded.value.attempt.steps.map(({ event }) => event);
  const seen = await askSolver('seen', playedPackage(loaded.value), events);
  return seen.ok ? seen.value : undefined;
}

/** The scenarios that may bring something into this one, in the order of the campaign. */
export function earlierThan({ order, carries }: Campaign, scenario: string): string[] {
  const from = new Set(carries.filter((it) => it.to === scenario).map((it) => it.from));
  return order.filter((id) => from.has(id));
}
