import { useEffect, useState } from 'react';
import type { PastRun } from '#core/debrief/next-practice.ts';
import { latestRuns } from '#core/debrief/next-practice.ts';
import type { AttemptRecord, EndedSummary, StoredAttempt } from '#web/storage/attempt-record.ts';
import type { AttemptStore } from '#web/storage/device-store.ts';
import type { StorageFailure } from '#web/storage/storage-failure.ts';
import { playedPackage } from '../played-package.ts';
import { askSolver } from '../solver-client.ts';
import { summaryOf } from '../summary-of.ts';

/** A past run with what lists show of it. */
export interface ShownRun extends PastRun {
  id: string;
  /** ms since 1970. */
  at: number;
  /** Whether it was the scenario's fairness twin. */
  isTwin: boolean;
}

export interface PastRuns {
  runs: readonly ShownRun[];
  /** Attempts still being scored. */
  left: number;
  /** Ended attempts that cannot be scored. */
  unread: number;
  failure: StorageFailure | undefined;
}

const nothing: PastRuns = { runs: [], left: 0, unread: 0, failure: undefined };

/** Every ended attempt, oldest first; those never scored are scored now, the latest read for habits. */
export function usePastRuns(store: AttemptStore): PastRuns | undefined {
  const [past, setPast] = useState<PastRuns>();
  useEffect(() => {
    const stopper = { isStale: false };
    const show = (now: PastRuns) => {
      if (!stopper.isStale) setPast(now);
    };
    void readAll(store, stopper, show);
    return () => {
      stopper.isStale = true;
    };
  }, [store]);
  return past;
}

async function readAll(
  store: AttemptStore,
  stopper: { isStale: boolean },
  show: (past: PastRuns) => void,
): Promise<void> {
  const listed = await store.list();
  if (!listed.ok) return show({ ...nothing, failure: listed.error });
  const ended = listed.value
    .filter(({ status }) => status === 'ended')
    .sort((a, b) => endedAt(a) - endedAt(b));
  const runs = new Map<string, ShownRun>();
  const progress = { left: ended.length, unread: 0 };
  for (const record of ended) {
    if (record.summary) runs.set(record.head.id, runOf(record, record.summary, undefined));
  }
  const tell = () => show({ ...nothing, ...progress, runs: inOrder(ended, runs) });
  const isLate = (index: number) => index >= ended.length - latestRuns;
  progress.left = ended.filter(({ summary }) => !summary).length;
  tell();
  for (const [index, record] of ended.entries()) {
    if (stopper.isStale) return;
    if (record.summary && !isLate(index)) continue;
    const run = await readOne(store, record);
    if (!record.summary) progress.left -= 1;
    if (run) runs.set(record.head.id, run);
    else if (!record.summary) progress.unread += 1;
    tell();
  }
}

async function readOne(store: AttemptStore, record: AttemptRecord): Promise<ShownRun | undefined> {
  const loaded = await store.load(record.head.id);
  if (!loaded.ok) return undefined;
  const summary = record.summary ?? (await score(store, loaded.value));
  if (!summary) return undefined;
  const habits = await askSolver('habits', playedPackage(loaded.value), eventsOf(loaded.value));
  return runOf(record, summary, habits.ok ? habits.value : undefined);
}

async function score(
  store: AttemptStore,
  stored: StoredAttempt,
): Promise<EndedSummary | undefined> {
  const report = await askSolver('debrief', playedPackage(stored), eventsOf(stored));
  const summary = report.ok ? summaryOf(report.value) : undefined;
  if (summary) await store.summarise(stored.attempt.id, summary);
  return summary;
}

function eventsOf({ attempt }: StoredAttempt) {
  return attempt.steps.map(({ event }) => event);
}

function runOf(
  record: AttemptRecord,
  { verdict, scores }: EndedSummary,
  habits: readonly string[] | undefined,
): ShownRun {
  const { id, scenario, variant } = record.head;
  const isTwin = variant?.twin === true;
  return { id, scenario, isTwin, at: endedAt(record), verdict, scores, habits };
}

function inOrder(ended: readonly AttemptRecord[], runs: ReadonlyMap<string, ShownRun>): ShownRun[] {
  return ended.flatMap(({ head }) => runs.get(head.id) ?? []);
}

function endedAt({ closedAt, head }: AttemptRecord): number {
  return closedAt ?? head.startedAt;
}
