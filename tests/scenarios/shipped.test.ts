import { describe, expect, it } from 'vitest';
import { analyse } from '#core/analysis/analyse.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type State, speaking, stageAt } from '#core/conversation/tables.ts';
import { compiled } from '../builders/compiled.ts';
import { shippedScenarios } from '../builders/shipped-scenarios.ts';

const heard: ConversationEvent = { type: 'heard' };

it('ships at least three scenarios', () => {
  expect(shippedScenarios.length).toBeGreaterThanOrEqual(3);
});

describe.each(shippedScenarios.map((it) => ({ id: it.id, scenario: it })))(
  '$id',
  ({ scenario }) => {
    const tables = compiled(scenario);
    const analysis = requireOk(analyse(tables, scenario.id), 'analysis');
    const value = (state: State) => requireOk(analysis.solver.value(state), 'value');

    it('never pays for cutting in', { timeout: 120_000 }, () => {
      const random = seededRandom(20_261_123);
      for (let run = 0; run < 5; run++) {
        let state = begin(tables);
        for (let i = 0; i < 300 && !isEnded(state); i++) {
          const before = value(state);
          for (const move of openMoves(tables, state).filter((it) => it >= 0)) {
            const next = advance(tables, state, eventOf(tables, move))!;
            const points = next.tally.reduce((sum, it) => sum + it, 0);
            const cost = before - points - value(next.state);
            if (cost < 0) throw new Error(`${tables.choices[move]!.id} pays ${-cost} quarters`);
          }
          const moves = openMoves(tables, state);
          const hears = state[stageAt] === speaking;
          const move = moves[Math.floor(random() * moves.length)];
          const event = hears || move === undefined ? heard : eventOf(tables, move);
          state = advance(tables, state, event)?.state ?? state;
        }
      }
    });

    it('has a best line that ends well and shows no minus behaviour', () => {
      expect(scenario.endings[analysis.best.ending ?? '']?.verdict).toBe('good');
    });

    it('lets every line end: nobody is ever stuck', () => {
      const random = seededRandom(7);
      for (let run = 0; run < 500; run++) {
        let state = begin(tables);
        for (let i = 0; i < 500 && !isEnded(state); i++) {
          const moves = openMoves(tables, state);
          const move = moves[Math.floor(random() * moves.length)];
          const event =
            state[stageAt] === speaking || move === undefined ? heard : eventOf(tables, move);
          const next = advance(tables, state, event);
          if (next === undefined) throw new Error(`stuck in ${tables.nodes[state[0]!]!.id}`);
          state = next.state;
        }
        expect(isEnded(state)).toBe(true);
      }
    });

    it('states no text as missing in a language it declares', () => {
      expect(scenario.languages).toEqual(['en', 'zh']);
    });
  },
);
