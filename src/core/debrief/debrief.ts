import type { Replayed } from '#core/attempt/replay.ts';
import { isCutIn } from '#core/conversation/act-of.ts';
import { nodeOf } from '#core/conversation/advance.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Score } from '#core/scoring/score.ts';
import { type FocusPoint, focusPoints } from './focus-points.ts';
import { type HabitFinding, habitsOf } from './habits.ts';
import type { Moment } from './moment.ts';
import { type TimelinePoint, timelineOf } from './timeline.ts';

/** Everything the debrief shows besides the authors' own texts, which it names by id. */
export interface Debrief {
  score: Score;
  timeline: TimelinePoint[];
  /** Every decision in order. */
  moments: Moment[];
  focus: FocusPoint[];
  habits: HabitFinding[];
  /** Beats whose lines were heard to their end, in order, with the step that heard them. */
  heard: { step: number; beat: string }[];
  /** Facts that were heard but never written down. */
  missedFacts: string[];
}

/** What a recruit reads after a run: derived from the score, deterministic, no hidden model. */
export function debriefOf(
  scenario: Scenario,
  tables: Tables,
  rubric: Rubric,
  run: Replayed,
  score: Score,
): Debrief {
  const moments = score.steps.flatMap((it): Moment[] => {
    const { event } = it;
    if (event.type !== 'choose' && event.type !== 'hold') return [];
    const state = run.states[it.step]!;
    return [
      {
        ...it,
        event,
        beat: nodeOf(tables, state).id,
        cutIn: isCutIn(tables, state, event),
        instead: it.cost > 0 ? it.better : undefined,
      },
    ];
  });
  return {
    score,
    timeline: timelineOf(tables, run),
    moments,
    focus: focusPoints(scenario, rubric, moments),
    habits: habitsOf(rubric, score),
    heard: run.events.flatMap((event, step) =>
      event.type === 'heard' ? [{ step, beat: nodeOf(tables, run.states[step]!).id }] : [],
    ),
    missedFacts: missedFacts(tables, run),
  };
}

function missedFacts(tables: Tables, run: Replayed): string[] {
  const last = run.states.at(-1)!;
  return tables.facts
    .filter(
      (it) =>
        hasFlag(tables.layout, last, it.revealedFlag) &&
        !hasFlag(tables.layout, last, it.notedFlag),
    )
    .map((it) => it.id);
}
