import { describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '#core/analysis/analyse.ts';
import { replay } from '#core/attempt/replay.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { type Debrief, debriefOf } from '#core/debrief/debrief.ts';
import { whatIfAt } from '#core/debrief/what-if.ts';
import { workedExample } from '#core/debrief/worked-example.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { scoreRun } from '#core/scoring/score.ts';
import { shippedRubric } from '../../builders/a-rubric.ts';
import { compiled } from '../../builders/compiled.ts';
import { oneOf, randomScenario } from '../../builders/random-scenario.ts';

const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0);

/** A run of somebody who guesses, and cuts in now and then. */
function guessedRun(tables: Tables, seed: number, cutsIn: boolean): ConversationEvent[] {
  const random = seededRandom(seed);
  const events: ConversationEvent[] = [];
  let state = begin(tables);
  while (!isEnded(state) && events.length < 500) {
    const isSpeaking = state[stageAt] === speaking;
    const open = openMoves(tables, state).map((it) => eventOf(tables, it));
    const choices = open.filter(({ type }) => type === 'choose');
    const cuts = isSpeaking && cutsIn && choices.length > 0 && random() < 0.3;
    const event: ConversationEvent = cuts
      ? oneOf(random, choices)
      : isSpeaking
        ? { type: 'heard' }
        : oneOf(random, open);
    const next = advance(tables, state, event);
    if (next === undefined) break;
    state = next.state;
    events.push(event);
  }
  return events;
}

function told(scenario: Scenario, tables: Tables, analysis: Analysis, events: ConversationEvent[]) {
  const run = requireOk(replay(tables, events), 'replay');
  const score = requireOk(scoreRun(scenario, tables, run, analysis), 'score');
  return debriefOf(scenario, tables, shippedRubric, run, score);
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('debriefs of random scenario %i', (seed) => {
  const scenario = randomScenario(seed, { beats: 8 });
  const tables = compiled(scenario);
  const analysis = requireOk(analyse(tables, `revision-${seed}`), 'analysis');
  const runs = Array.from({ length: 8 }, (_, i) => guessedRun(tables, seed * 100 + i, i % 2 === 1));
  const debriefs: Debrief[] = runs.map((it) => told(scenario, tables, analysis, it));

  it('the costs of the moments add up to the points lost', () => {
    for (const { moments, score } of debriefs) {
      expect(sum(moments.map(({ cost }) => cost))).toBe(score.lost);
    }
  });

  it('each focus point names costly steps, dearest first, and no more than three are given', () => {
    for (const { focus, moments } of debriefs) {
      expect(focus.length).toBeLessThanOrEqual(3);
      for (const point of focus) {
        const index = dimensions.indexOf(point.dimension);
        const costs = point.steps.map(
          (step) => moments.find((it) => it.step === step)!.costs[index]!,
        );
        expect(Math.min(...costs)).toBeGreaterThan(0);
        expect(costs).toEqual(costs.toSorted((a, b) => b - a));
        expect(sum(costs)).toBe(point.cost);
      }
    }
  });

  it('the timeline has one point more than there are steps, each with everybody in it', () => {
    for (const [i, { timeline }] of debriefs.entries()) {
      expect(timeline).toHaveLength(runs[i]!.length + 1);
      for (const { moods } of timeline) expect(moods).toHaveLength(2);
    }
  });

  it('a habit is found exactly where one of its behaviours was shown', () => {
    for (const { habits, score } of debriefs) {
      const shown = new Set(score.steps.flatMap((it) => it.entries.map((one) => one.behaviour)));
      const expected = Object.entries(shippedRubric.habits)
        .filter(([, it]) => it['shown-by'].some((behaviour) => shown.has(behaviour)))
        .map(([id]) => id);
      expect(habits.map(({ habit }) => habit).toSorted()).toEqual(expected.toSorted());
    }
  });

  it('a what-if prices the move that was made as the debrief does', () => {
    for (const [i, { moments }] of debriefs.entries()) {
      // Who did not listen is priced for that too; going back, everybody is heard out first.
      if (i % 2 === 1) continue;
      for (const moment of moments) {
        const events = runs[i]!.slice(0, moment.step);
        const here = requireOk(whatIfAt(tables, analysis, events), 'what if');
        const same = here.moves.find(
          (it) => JSON.stringify(it.event) === JSON.stringify(moment.event),
        );
        expect(same?.cost).toBe(moment.cost);
        expect(Math.min(...here.moves.map(({ cost }) => cost))).toBe(0);
      }
    }
  });

  it('the worked example loses points at one step only', () => {
    const { events, step } = requireOk(workedExample(tables, analysis), 'example');
    const { moments, score } = told(scenario, tables, analysis, [...events]);
    expect(moments.filter(({ cost }) => cost > 0).map((it) => it.step)).toEqual(
      score.lost > 0 ? [step] : [],
    );
  });
});
