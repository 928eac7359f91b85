import { describe, expect, it } from 'vitest';
import { seededRandom } from '#core/basics/random.ts';
import { gateBounds } from '#core/resident/coefficients.ts';
import { impactOf, traitsOf } from '#core/resident/impact-of.ts';
import { respond } from '#core/resident/respond.ts';
import { aResident } from '../../builders/a-resident.ts';
import { shippedRubric } from '../../builders/a-rubric.ts';

/** One turn: agitation, trust, understanding after it. */
interface Turn {
  agitation: number;
  trust: number;
  understanding: number;
}

/** Plays acts on the standard resident (agitation 75, trust 30) and returns every turn. */
function play(acts: readonly (readonly string[])[]): Turn[] {
  const resident = aResident();
  const traits = traitsOf(resident);
  const state = [75, 30, 0, 1];
  const uses = new Map<string, number>();
  let limitJustSet = false;
  return acts.map((behaviours) => {
    const impacts = behaviours.map((it) => impactOf(shippedRubric, it, resident, true));
    const used = behaviours.map((it) => uses.get(it) ?? 0);
    respond(state, 0, traits, impacts, used, { onlookers: 0, limitJustSet });
    for (const it of behaviours) uses.set(it, (uses.get(it) ?? 0) + 1);
    limitJustSet = behaviours.includes('d-clear-limit');
    return { agitation: state[0]!, trust: state[1]!, understanding: state[2]! };
  });
}

const turns = 16;
const always = (...behaviours: string[]) => Array.from({ length: turns }, () => behaviours);

function isAgreed(turn: Turn): boolean {
  const { agreement } = gateBounds;
  return (
    turn.agitation <= agreement.agitation &&
    turn.trust >= agreement.trust &&
    turn.understanding >= agreement.understanding
  );
}

describe('the standard resident over 16 turns', () => {
  it('is under 45 within 5 turns of informed play, and agrees', () => {
    const informed = play([
      ['p-let-finish'],
      ['d-name-feeling'],
      ['d-reflect-need'],
      ['d-find-true-part', 'd-offer-choice'],
      ['d-name-feeling', 'd-reflect-need'],
      ['d-reflect-need'],
      ['w-say-can-do'],
      ['f-give-receipt', 'f-name-next'],
    ]);
    expect(informed.findIndex((it) => it.agitation < 45)).toBeLessThan(5);
    expect(informed.some((it) => it.agitation < 45)).toBe(true);
    expect(informed.some(isAgreed)).toBe(true);
  });

  it('never agrees to silence only, and stays above 60', () => {
    const silent = play(always('p-hold-silence'));
    expect(silent.some(isAgreed)).toBe(false);
    expect(Math.min(...silent.map((it) => it.agitation))).toBeGreaterThan(60);
  });

  it('is calmed by empathy only, but never agrees', () => {
    const empathy = play(
      Array.from({ length: turns }, (_, i) => [
        ['d-name-feeling', 'd-find-true-part', 'd-give-space'][i % 3]!,
      ]),
    );
    expect(Math.min(...empathy.map((it) => it.agitation))).toBeLessThan(30);
    expect(empathy.some(isAgreed)).toBe(false);
  });

  it('reaches crisis within 10 turns of law first', () => {
    const law = play(always('w-plain-law', 'w-jargon'));
    expect(law.slice(0, 10).some((it) => it.agitation >= 85)).toBe(true);
  });

  it('reaches crisis within 10 turns even of law in plain words', () => {
    const law = play(always('w-plain-law'));
    expect(law.slice(0, 10).some((it) => it.agitation >= 85)).toBe(true);
  });

  it('never agrees to plan first', () => {
    const plan = play(always('w-say-can-do', 'p-premature-solution'));
    expect(plan.some(isAgreed)).toBe(false);
    expect(play(always('w-say-can-do')).some(isAgreed)).toBe(false);
  });

  it.each(['d-command-calm', 'w-brush-off'])('reaches crisis within 3 turns of %s', (behaviour) => {
    const rough = play(always(behaviour));
    expect(rough.slice(0, 3).some((it) => it.agitation >= 85)).toBe(true);
  });

  it('agrees in under a tenth of random runs', () => {
    const random = seededRandom(20_261_123);
    const all = Object.keys(shippedRubric.behaviours);
    const pick = () => [all[Math.floor(random() * all.length)]!];
    const runs = Array.from({ length: 2_000 }, () => play(Array.from({ length: turns }, pick)));
    const agreed = runs.filter((run) => run.some(isAgreed)).length;
    expect(agreed).toBeLessThan(200);
  });
});
