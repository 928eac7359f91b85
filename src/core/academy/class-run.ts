import { z } from 'zod';
import type { Step } from '#core/attempt/attempt.ts';
import { slugSchema } from '#core/basics/slug.ts';
import type { Text } from '#core/basics/text.ts';
import { eventSchema } from '#core/conversation/event.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Scores } from './attempt-contract.ts';
import { idSchema } from './person.ts';

/** What a trainer opens for a cohort. */
export const newClassRunSchema = z.strictObject({ scenario: slugSchema });

/** The trainer's next step, as number `from`; the academy stamps the time. The same again changes nothing. */
export const classStepSchema = z.strictObject({
  from: z.int().min(0).max(2000),
  event: eventSchema,
});

/** The code as somebody typed it: case, spaces and dashes do not matter. */
export const voteJoinSchema = z.strictObject({ code: z.string().min(1).max(32) });

const keySchema = z.string().regex(/^[\w-]{32}$/);

/** A phone asks what there is to vote on; what it has seen already is not sent again. */
export const voteLookSchema = z.strictObject({
  key: keySchema,
  /** 128 random bits in hex: all that the academy knows of whoever votes. */
  voter: idSchema,
  seen: z.string().max(40).optional(),
});

/** A vote; another one by the same voter takes its place until the vote is closed. */
export const voteSchema = z.strictObject({
  key: keySchema,
  voter: idSchema,
  ballot: z.int().min(1).max(10_000),
  option: z.int().min(0).max(1000),
});

/** One line as phones show it: `who` is null for what merely happens. */
export interface BallotLine {
  who: Text | null;
  says: Text;
}

/** What can be voted for: 0 is staying silent, the others count from 1 as they stand on the projector. */
export interface BallotOption {
  number: number;
  say: Text | null;
  does: Text | null;
}

/** What a phone is told: the present beat and nothing else of the scenario. */
export interface VoteView {
  /** Changes whenever `prompt` does. */
  version: string;
  stage: 'waiting' | 'open' | 'closed';
  ballot: number | null;
  /** What this voter has voted for. */
  mine: number | null;
  /** Null where there is nothing to vote on, and where the phone has seen it. */
  prompt: { lines: BallotLine[]; options: BallotOption[] } | null;
}

/** One vote as the trainer sees it. */
export interface Ballot {
  n: number;
  beat: string;
  lines: BallotLine[];
  /** `choice` is `hold` for staying silent. */
  options: (BallotOption & { choice: string })[];
  closedAt: number | null;
  /** How many have voted. */
  votes: number;
  /** Votes for each option, in their order; null while it is open, so that nobody follows the crowd. */
  split: number[] | null;
  /** What the trainer took, and the step it was. */
  picked: string | null;
  step: number | null;
}

/** A class run as lists show it. */
export interface ClassRun {
  id: string;
  cohortId: string;
  scenario: string;
  revision: string;
  rubric: string;
  openedAt: number;
  endedAt: number | null;
  /** Id and title of the ending; null where it was stopped before one, or still runs. */
  ending: string | null;
  endingTitle: Text | null;
  verdict: Verdict | null;
  scores: Scores;
  /** The most phones that voted at once. */
  voters: number;
}

/** What phones need to come in. */
export interface WayIn {
  code: string;
  /** Stands in the QR code. */
  key: string;
  /** ms since 1970. */
  codeUntil: number;
  /** Addresses at which phones reach this server; empty where it only answers its own machine. */
  homes: string[];
}

/** Everything of a class run, for the projector and for reading it afterwards. */
export interface ClassRunReply {
  run: ClassRun;
  wayIn: WayIn;
  package: { revision: string; scenario: Scenario; rubricRevision: string; rubric: Rubric };
  steps: Step[];
  ballots: Ballot[];
  /** Points each step gave away; empty before the end. */
  costs: Record<number, number>;
}

/** What the projector asks every other second. */
export interface ClassRunPulse {
  /** How many steps the academy holds. */
  steps: number;
  isEnded: boolean;
  codeUntil: number;
  ballot: Ballot | null;
}
