import type { Replayed } from '#core/attempt/replay.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Tables } from '#core/conversation/tables.ts';
import { gateBounds } from '#core/resident/coefficients.ts';
import { type MoodReading, moodsOf } from '#core/scoring/outcome.ts';

/**
 * Windows worth marking (resident-model.md): early rise, turning point after a peak, plan window
 * once the gates stood open for two turns, relapse window for four turns after 70+.
 */
export type Window = 'early' | 'turning-point' | 'plan' | 'relapse';

/** Where everybody stood after a step; `step` -1 is the beginning. */
export interface TimelinePoint {
  step: number;
  event: ConversationEvent | undefined;
  moods: MoodReading[];
  windows: { resident: string; window: Window }[];
}

/** The timeline of a run: moods after every step, with the windows that opened. */
export function timelineOf(tables: Tables, run: Replayed): TimelinePoint[] {
  const readings = run.states.map((state) => moodsOf(tables, state));
  return readings.map((moods, i) => ({
    step: i - 1,
    event: run.events[i - 1],
    moods,
    windows: moods.flatMap(({ resident }, person) =>
      windowsAt(
        readings.map((it) => it[person]!),
        i,
      ).map((window) => ({ resident, window })),
    ),
  }));
}

function windowsAt(moods: readonly MoodReading[], index: number): Window[] {
  const now = moods[index]!;
  const before = moods[index - 1];
  const windows: Window[] = [];
  const peakedEarlier = moods.slice(0, index).some((it) => it.agitation >= 70);
  if (!peakedEarlier && now.phase === 'anxious') windows.push('early');
  if (before !== undefined && peakedEarlier && isFirstFall(moods, index)) {
    windows.push('turning-point');
  }
  if (before !== undefined && isReady(now) && isReady(before)) windows.push('plan');
  const recent = moods.slice(Math.max(0, index - 4), index);
  if (now.agitation < 70 && recent.some((it) => it.agitation >= 70)) windows.push('relapse');
  return windows;
}

/** A fall of six or more, the first since the last peak. */
function isFirstFall(moods: readonly MoodReading[], index: number): boolean {
  const fell = (i: number) => moods[i - 1]!.agitation - moods[i]!.agitation >= 6;
  if (!fell(index)) return false;
  for (let i = index - 1; i > 0; i--) {
    if (fell(i)) return false;
    if (moods[i]!.agitation >= 70) return true;
  }
  return moods[0]!.agitation >= 70;
}

function isReady(mood: MoodReading): boolean {
  const { agreement } = gateBounds;
  return (
    mood.agitation <= agreement.agitation &&
    mood.trust >= agreement.trust &&
    mood.understanding >= agreement.understanding
  );
}
