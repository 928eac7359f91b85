import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Loaded, withBrought } from '#cli/loader.ts';
import { walkScenario } from '#cli/walk/walk-scenario.ts';
import { analyse } from '#core/analysis/analyse.ts';
import { blindScores } from '#core/analysis/blind-players.ts';
import { seededRandom } from '#core/basics/random.ts';
import { requireOk } from '#core/basics/result.ts';
import { advance, begin, eventOf, isEnded, openMoves } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import { lintCampaign } from '#core/lint/lint-campaign.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { variantOf } from '#core/scenario/variant-of.ts';
import { readCampaign } from '#core/source/read-campaign.ts';
import { readScenario } from '#core/source/read-scenario.ts';
import { readWalkthroughs } from '#core/source/read-walkthroughs.ts';
import { revisionOfTree } from '#core/source/revision.ts';
import { shippedRubric as rubric } from '../builders/a-rubric.ts';
import { compiled } from '../builders/compiled.ts';
import { shippedScenarios } from '../builders/shipped-scenarios.ts';

const heard: ConversationEvent = { type: 'heard' };
const read = (name: string) => readFileSync(`scenarios/${name}.yaml`, 'utf8');
const blind = new Map<string, number[]>();

it('there are the eighteen scenarios of the library', () => {
  expect(shippedScenarios.length).toBe(18);
});

it('the campaign leads through every scenario, and everything carried is brought', () => {
  const { campaign, tree, diagnostics } = readCampaign(read('campaign'));
  expect(diagnostics).toEqual([]);
  const byId = new Map(shippedScenarios.map((it) => [it.id, it]));
  expect(lintCampaign(campaign!, byId, tree!)).toEqual([]);
});

/** What `doorstep check` and `doorstep walk` say of them is asked of the commands themselves, in tools/test.mjs. */
describe.each(shippedScenarios.map((it) => ({ id: it.id, scenario: it })))(
  '$id',
  ({ id, scenario }) => {
    const { tree } = readScenario(read(id));
    const revision = revisionOfTree(tree!);
    const tables = compiled(scenario);
    const analysis = requireOk(analyse(tables, revision), 'analysis');
    const value = (state: State) => requireOk(analysis.solver.value(state), 'value');
    const loaded: Loaded = { file: id, scenario, revision, rubric, tables };

    it('has 20 to 45 beats, four endings and as many words as it declares', () => {
      const beats = Object.keys(scenario.beats).length;
      expect(beats).toBeGreaterThanOrEqual(20);
      expect(beats).toBeLessThanOrEqual(45);
      expect(Object.keys(scenario.endings).length).toBeGreaterThanOrEqual(4);
      const verdicts = Object.values(scenario.endings).map(({ verdict }) => verdict);
      expect(verdicts).toEqual(expect.arrayContaining(['good', 'mixed', 'bad']));
      expect(scenario.languages).toEqual(['en', 'zh']);
    });

    it('asks for 8 to 16 decisions on its best line', () => {
      const decisions = analysis.best.events.filter(
        ({ type }) => type !== 'heard' && type !== 'note',
      );
      expect(decisions.length).toBeGreaterThanOrEqual(8);
      expect(decisions.length).toBeLessThanOrEqual(16);
    });

    it('walkthroughs tell care from haste', () => {
      const { walkthroughs } = readWalkthroughs(read(`${id}.walkthrough`));
      const scoresOf = (name: string) => {
        const named = walkthroughs!.filter((it) => it.name === name);
        const [found] = walkScenario(loaded, named, analysis).walkthroughs;
        return Object.values(found?.scores ?? {}).filter((it) => it !== null);
      };
      const careful = scoresOf('the careful run');
      expect(careful.length).toBeGreaterThanOrEqual(3);
      expect(Math.min(...careful)).toBeGreaterThanOrEqual(85);
      const hasty = scoresOf('by the book and too fast');
      expect(hasty.filter((it) => it < 50).length).toBeGreaterThanOrEqual(2);
    });

    it('pays nobody for playing blind', () => {
      const scores = blindScores(scenario, tables, analysis).map(({ score }) => score);
      blind.set(id, scores);
      expect(Math.max(...scores)).toBeLessThanOrEqual(45);
    });

    it('never pays for cutting in', { timeout: 120_000 }, () => {
      const random = seededRandom(20_261_123);
      let state = begin(tables);
      for (let i = 0; i < 300 && !isEnded(state); i++) {
        const before = value(state);
        for (const move of openMoves(tables, state).filter((it) => it >= 0)) {
          const next = advance(tables, state, eventOf(tables, move))!;
          const points = next.tally.reduce((sum, it) => sum + it, 0);
          const cost = before - points - value(next.state);
          if (cost < 0) throw new Error(`${tables.choices[move]!.id} pays ${-cost} quarters`);
        }
        state = advance(tables, state, guess(tables, state, random()))?.state ?? state;
      }
    });

    it('has a best line that ends well, whatever was brought', () => {
      for (const carried of partsOf(Object.keys(scenario.carried))) {
        const { tables: varied } = requireOk(withBrought(loaded, carried), 'variant');
        const { best } = requireOk(analyse(varied, revision), carried.join(' '));
        expect(scenario.endings[best.ending ?? '']?.verdict).toBe('good');
      }
    });

    it('lets every line end: nobody is ever stuck', () => {
      const random = seededRandom(7);
      for (let run = 0; run < 500; run++) {
        expect(isEnded(guessToEnd(tables, random).at(-1)!.state)).toBe(true);
      }
    });

    if (!scenario.twin) return;

    it('its twin earns the same for the same moves', () => {
      const twin: Scenario = variantOf(scenario, { twin: true });
      const swapped = compiled(twin);
      expect(swapped).toEqual(tables);
      const random = seededRandom(11);
      for (let run = 0; run < 50; run++) {
        const steps = guessToEnd(tables, random);
        let state = begin(swapped);
        for (const { event, tally } of steps) {
          const next = advance(swapped, state, event)!;
          expect(next.tally).toEqual(tally);
          state = next.state;
        }
      }
      expect(JSON.stringify(twin)).not.toBe(JSON.stringify(scenario));
    });
  },
);

it('pays blind players less than 30 over the whole library', () => {
  const scores = [...blind.values()].flat();
  expect(blind.size).toBe(shippedScenarios.length);
  expect(scores.reduce((a, b) => a + b, 0) / scores.length).toBeLessThan(30);
});

/** Hears people out, and otherwise takes any move. */
function guess(tables: Tables, state: State, chance: number): ConversationEvent {
  const moves = openMoves(tables, state);
  const move = moves[Math.floor(chance * moves.length)];
  return state[stageAt] === speaking || move === undefined ? heard : eventOf(tables, move);
}

function guessToEnd(tables: Tables, random: () => number) {
  const steps: { event: ConversationEvent; tally: readonly number[]; state: State }[] = [];
  let state = begin(tables);
  for (let i = 0; i < 500 && !isEnded(state); i++) {
    const event = guess(tables, state, random());
    const next = advance(tables, state, event);
    if (next === undefined) throw new Error(`stuck in ${tables.nodes[state[0]!]!.id}`);
    state = next.state;
    steps.push({ event, tally: next.tally, state });
  }
  return steps;
}

/** Every part of a set, the empty one included. */
function partsOf(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, i) => (bits >> i) % 2 === 1),
  );
}
