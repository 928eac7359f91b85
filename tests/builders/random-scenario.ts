import { type Random, seededRandom } from '#core/basics/random.ts';
import { type Scenario, scenarioSchema } from '#core/scenario/scenario.ts';
import { shippedRubric } from './a-rubric.ts';

/** How large a random scenario is, and what it may hold. */
export interface RandomScenarioSize {
  beats: number;
  choices: number;
  residents: number;
  /** Share of choices with a condition, 0-1. */
  guarded: number;
  /** Lets a few choices lead back, so that beats are visited again. */
  loops: boolean;
}

const usual: RandomScenarioSize = {
  beats: 12,
  choices: 3,
  residents: 2,
  guarded: 0.3,
  loops: true,
};

/**
 * A random scenario that runs: every beat leads forward or back, keeps one way on that is always
 * open, and uses every feature of the format. The same seed gives the same scenario.
 */
export function randomScenario(seed: number, changes: Partial<RandomScenarioSize> = {}): Scenario {
  const size = { ...usual, ...changes };
  const random = seededRandom(seed);
  const residents = Array.from({ length: size.residents }, (_, i) => `person-${i}`);
  const beats = Array.from({ length: size.beats }, (_, i) => `beat-${i}`);
  const make = { random, size, residents };
  return scenarioSchema.parse({
    format: 'doorstep/1',
    id: `random-${seed}`,
    title: { en: 'Random', zh: '随机' },
    situation: 'counter',
    difficulty: 1,
    minutes: 5,
    briefing: { setting: 'A room', aims: ['Listen'] },
    residents: Object.fromEntries(residents.map((id) => [id, randomResident(random)])),
    ...(chance(random, 0.2) ? { officer: { composure: 60, tired: true } } : {}),
    onlookers: whole(random, 0, 3),
    facts: { hint: 'A hint', deadline: 'A deadline' },
    variables: { rung: false, trips: 0 },
    start: 'beat-0',
    beats: Object.fromEntries(beats.map((id, i) => [id, randomBeat(make, i)])),
    endings: Object.fromEntries(
      ['good', 'mixed', 'bad'].map((verdict) => [
        `ending-${verdict}`,
        { verdict, title: verdict, text: verdict, friday: verdict, tonight: {} },
      ]),
    ),
  });
}

interface Make {
  random: Random;
  size: RandomScenarioSize;
  residents: readonly string[];
}

const behaviours = [...Object.keys(shippedRubric.behaviours), 'c-kin-threat'];

export function whole(random: Random, min: number, max: number): number {
  return min + Math.floor(random() * (max - min + 1));
}

export function chance(random: Random, share: number): boolean {
  return random() < share;
}

export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  return values[Math.floor(random() * values.length)]!;
}

function randomResident(random: Random) {
  return {
    name: 'Somebody',
    about: 'Somebody',
    mood: {
      agitation: whole(random, 10, 90),
      trust: whole(random, 10, 70),
      base: whole(random, 15, 40),
      sensitivity: whole(random, 6, 16) / 10,
      face: whole(random, 0, 10) / 10,
      capacity: whole(random, 5, 10) / 10,
    },
    rises: { [oneOf(random, behaviours)]: 1.5 },
    falls: { [oneOf(random, behaviours)]: 1.5 },
  };
}

function randomBeat(make: Make, index: number) {
  const { random, size, residents } = make;
  const lines = Array.from({ length: whole(random, 1, 3) }, () => ({
    [oneOf(random, [...residents, 'scene'])]: 'A line.',
    ...(chance(random, 0.3) ? { reveals: [oneOf(random, ['hint', 'deadline'])] } : {}),
    ...(chance(random, 0.2) ? { insult: 'true' } : {}),
  }));
  if (index > 0 && chance(random, 0.1)) return { lines, goto: forward(make, index) };
  const ids = Array.from({ length: size.choices }, (_, i) => `choice-${index}-${i}`);
  return {
    ...(index === 0 || chance(random, 0.1) ? { opening: 'true' } : {}),
    lines,
    ...(chance(random, 0.4) ? { hold: randomAct(make, index, forward(make, index)) } : {}),
    choices: Object.fromEntries(ids.map((id, i) => [id, randomChoice(make, index, i)])),
  };
}

function randomChoice(make: Make, index: number, position: number) {
  const { random, size } = make;
  const wayOn = position === 0;
  const back = size.loops && !wayOn && index > 0 && chance(random, 0.15);
  const target = back ? `beat-${whole(random, 1, index)}` : forward(make, index);
  return {
    say: `Choice ${index}.${position}`,
    why: 'Because.',
    ...randomAct(make, index, target),
    ...(wayOn ? { again: 'true' } : {}),
    ...(!wayOn && chance(random, size.guarded) ? { when: randomCondition(make, true) } : {}),
  };
}

function randomAct(make: Make, index: number, target: unknown) {
  const { random, residents } = make;
  const shows = Array.from({ length: whole(random, 0, 3) }, () => oneOf(random, behaviours));
  return {
    shows: [...new Set(shows)],
    ...(chance(random, 0.1) ? { unfitting: shows.slice(0, 1) } : {}),
    ...(chance(random, 0.2) ? { to: [...residents] } : {}),
    ...(chance(random, 0.2) ? { hits: { [oneOf(random, residents)]: { agitation: 6 } } } : {}),
    ...(chance(random, 0.2) ? { sets: { rung: chance(random, 0.5) } } : {}),
    ...(chance(random, 0.2) ? { sets: { trips: { add: 1 } } } : {}),
    ...(chance(random, 0.2) ? { reveals: ['hint'] } : {}),
    ...(chance(random, 0.1) ? { 'falls-due': nextId(make, index) } : {}),
    target,
  };
}

function forward(make: Make, index: number): unknown {
  const { random } = make;
  if (chance(random, 0.7)) return nextId(make, index);
  return [
    { when: randomCondition(make, false), to: nextId(make, index) },
    { to: nextId(make, index) },
  ];
}

function nextId({ random, size }: Make, index: number): string {
  const next = index + whole(random, 1, 3);
  return next < size.beats ? `beat-${next}` : `ending-${oneOf(random, ['good', 'mixed', 'bad'])}`;
}

/** Noting may open a choice and do nothing else, so `has` stands in choices only. */
function randomCondition({ random, residents }: Make, inChoice: boolean): unknown {
  const person = oneOf(random, residents);
  return oneOf(random, [
    ...(inChoice ? [{ has: 'hint' }] : []),
    { seen: 'beat-1' },
    { seen: 'choice-0-0' },
    { not: { seen: 'beat-2' } },
    { variable: { rung: true } },
    { variable: { trips: { gte: 1 } } },
    { mood: { [person]: { agitation: { gte: 60 } } } },
    {
      any: [
        { mood: { [person]: { trust: { lte: 40 } } } },
        inChoice ? { has: 'deadline' } : { seen: 'beat-3' },
      ],
    },
    { all: [{ gate: { [person]: 'influence' } }, { not: { variable: { rung: true } } }] },
    { composure: { gte: 30 } },
  ]);
}
