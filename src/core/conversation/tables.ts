import type { Traits } from '#core/resident/mood.ts';
import type { Impact } from '#core/resident/respond.ts';

/** A conversation's state: whole numbers only, laid out by `Layout`. Copy it before changing it. */
export type State = number[];

/** Fixed places at the head of every state. */
export const beatAt = 0;
export const stageAt = 1;
export const heldAt = 2;
export const limitAt = 3;
export const composureAt = 4;
export const moodsAt = 5;

export const speaking = 0;
export const deciding = 1;
export const ended = 2;

/** Flags are packed into words of this many bits. */
export const bitsPerWord = 30;

/** Where the rest of a state lies: moods, then behaviour counts, variables, flag words. */
export interface Layout {
  residents: readonly string[];
  countsAt: number;
  counted: readonly string[];
  variablesAt: number;
  variables: readonly string[];
  flagsAt: number;
  /** Names of flags: `revealed:<fact>`, `noted:<fact>`, `taken:<choice>`, `visited:<beat>`, `promised:<choice>`. */
  flags: readonly string[];
  size: number;
}

/** A condition over a state, as plain data. */
export type Test =
  | { test: 'all' | 'any'; of: readonly Test[] }
  | { test: 'not'; of: Test }
  | { test: 'flag'; flag: number }
  | { test: 'between'; at: number; min: number; max: number };

export interface CompiledRoute {
  to: number;
  when: Test | null;
}

/** One behaviour as an act shows it. */
export interface Shown {
  behaviour: string;
  /** Index into `dimensions`; -1 for a critical safeguard. */
  dimension: number;
  /** Rubric weight: positive for plus, negative for minus, 0 where it earns nothing. */
  weight: number;
  /** Halves by phase, in the order of `phases`. */
  fit: readonly number[];
  /** Halves by use; the last holds for every later use. */
  repeats: readonly number[];
  /** State index of its use count, or -1 where counting changes nothing. */
  countAt: number;
  /** Uses above this are all alike. */
  countCap: number;
}

/** Everything one act of the officer does. */
export interface Act {
  id: string;
  shows: readonly Shown[];
  /** Resident indexes; those who are spoken to. */
  addressees: readonly number[];
  /** impacts[i][j]: behaviour j on addressee i. */
  impacts: readonly (readonly Impact[])[];
  hits: readonly { resident: number; agitation: number; trust: number; understanding: number }[];
  sets: readonly { at: number; value: number; add: boolean }[];
  reveals: readonly number[];
  /** Flag of the promise made here, or -1. */
  promises: number;
  setsLimit: boolean;
  restoresComposure: boolean;
  /** Shows a plus in patience or de-escalation: closed while the officer's composure is gone. */
  calmLine: boolean;
  onlookers: number;
  routes: readonly CompiledRoute[];
}

export interface CompiledChoice {
  id: string;
  node: number;
  when: Test | null;
  /** Flag that says it is used up, or -1 where its beat cannot come back. */
  takenFlag: number;
  again: boolean;
  calm: Act;
  cutIn: Act;
}

/** A beat or an ending. */
export interface Node {
  id: string;
  ending: boolean;
  /** How well an ending ends: 3 good, 2 mixed, 1 bad, 0 unsafe; 0 for beats. */
  worth: number;
  visitedFlag: number;
  /** Range of its choices in `Tables.choices`. */
  firstChoice: number;
  endChoice: number;
  hold: { when: Test | null; act: Act } | null;
  opening: Act | null;
  goto: readonly CompiledRoute[] | null;
  residentSpeaks: boolean;
  /** Seconds before saying nothing counts as holding, or null. */
  answerWithin: number | null;
  /** What hearing the lines to their end reveals, and the insults that hit as they are spoken. */
  hears: readonly { when: Test | null; flags: readonly number[]; insults: number }[];
  /** Promises that come due on arrival. */
  due: readonly { flag: number; residents: readonly number[] }[];
}

/** A compiled scenario: plain data that survives JSON; everything a conversation needs to run. */
export interface Tables {
  scenario: string;
  layout: Layout;
  nodes: readonly Node[];
  choices: readonly CompiledChoice[];
  traits: readonly Traits[];
  facts: readonly { id: string; revealedFlag: number; notedFlag: number }[];
  fatigue: { tired: boolean } | null;
  start: State;
}
