import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analysis/analyse.ts';
import { guess } from '#core/analysis/chance-level.ts';
import { replay } from '#core/attempt/replay.ts';
import { type Random, seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { scoreRun, scoreShare } from '#core/scoring/score.ts';
import { compiled } from '../../builders/compiled.ts';
import { oneOf, randomScenario } from '../../builders/random-scenario.ts';

const seeds = Array.from({ length: 12 }, (_, i) => i + 1);
const sum = (values: readonly number[]) => values.reduce((total, it) => total + it, 0);

/** A careless recruit: guesses, sometimes notes; never cuts in unless asked to. */
function carelessRun(tables: Tables, random: Random, cutsIn: boolean): ConversationEvent[] {
  const events: ConversationEvent[] = [];
  let state = begin(tables);
  for (let i = 0; i < 500 && !isEnded(state); i++) {
    const open = openMoves(tables, state).map((it) => eventOf(tables, it));
    const choosing = state[stageAt] !== speaking || (cutsIn && random() < 0.3);
    const noting = random() < 0.2 ? [{ type: 'note', fact: 'hint' } as const] : [];
    const event = choosing && open.length > 0 ? oneOf(random, open) : ({ type: 'heard' } as const);
    for (const it of [...noting, event]) {
      const next = advance(tables, state, it);
      if (next === undefined) continue;
      state = next.state;
      events.push(it);
    }
  }
  return events;
}

describe.each(seeds)('random scenario %i', (seed) => {
  const scenario = randomScenario(seed, { beats: 8 + (seed % 6) });
  const tables = compiled(scenario);
  const analysis = requireOk(analyse(tables, `revision-${seed}`), 'analysis');

  it('costs are never negative and add up to the points lost, per dimension too', () => {
    const random = seededRandom(seed);
    for (let run = 0; run < 20; run++) {
      const replayed = requireOk(replay(tables, carelessRun(tables, random, false)), 'replay');
      const score = requireOk(scoreRun(scenario, tables, replayed, analysis), 'score');
      const ahead = requireOk(analysis.solver.bestLine(replayed.states.at(-1)!), 'ahead').tally;
      for (const step of score.steps) expect(step.cost).toBeGreaterThanOrEqual(0);
      expect(score.lost).toBe(score.par - score.points - sum(ahead));
      score.dimensions.forEach((it, i) => {
        const costs = sum(score.steps.map((step) => step.costs[i]!));
        expect(costs).toBe(it.par - it.points - ahead[i]!);
      });
      for (const { tally, entries, costs, cost } of score.steps) {
        expect(sum(entries.map((it) => it.quarters))).toBe(sum(tally));
        expect(sum(costs)).toBe(cost);
      }
    }
  });

  it('scores lie within 0 and 100, and par play scores 100 in every exercised dimension', () => {
    const replayed = requireOk(replay(tables, analysis.best.events), 'replay');
    const score = requireOk(scoreRun(scenario, tables, replayed, analysis), 'score');
    expect(score.points).toBe(analysis.par);
    expect(score.lost).toBe(0);
    for (const it of score.dimensions) expect(it.score ?? 100).toBe(100);
    const random = seededRandom(seed);
    const events = carelessRun(tables, random, true);
    const careless = requireOk(replay(tables, events), 'replay');
    const worse = requireOk(scoreRun(scenario, tables, careless, analysis), 'score');
    for (const it of worse.dimensions) {
      expect(it.score ?? 0).toBeGreaterThanOrEqual(0);
      expect(it.score ?? 0).toBeLessThanOrEqual(100);
    }
  });

  it('a random player averages 0 before clamping, within sampling error', () => {
    const random = seededRandom(seed + 1_000);
    const runs = Array.from({ length: 4_000 }, () => guess(tables, random).tally);
    analysis.best.tally.forEach((par, i) => {
      const shares = runs.map((it) => scoreShare(it[i]!, par, analysis.chance.mean[i]!));
      if (shares[0] === null) return;
      const mean = sum(shares as number[]) / shares.length;
      const spread = Math.sqrt(sum(shares.map((it) => (it! - mean) ** 2)) / shares.length);
      const error = spread * Math.sqrt(1 / shares.length + 1 / 10_000);
      expect(Math.abs(mean)).toBeLessThanOrEqual(5 * error);
    });
  });

  it('replay stops at an event that is not open, and says where', () => {
    const events: ConversationEvent[] = [{ type: 'heard' }, { type: 'choose', choice: 'nobody' }];
    const broken = replay(tables, events);
    expect(broken.ok).toBe(false);
    if (!broken.ok) expect(broken.error.index).toBe(1);
  });
});
