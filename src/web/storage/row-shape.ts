import type { AttemptHead, Mode, Pace, Step } from '#core/attempt/attempt.ts';
import type { Language } from '#core/basics/text.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Verdict } from '#core/scenario/ending.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import {
  type AttemptRecord,
  attemptStatuses,
  type Delivery,
  type EndedSummary,
  type SelfRating,
} from './attempt-record.ts';
import type { OpenedFile } from './device-store.ts';

// Rows were written by this program, but maybe by another release, and disks fail. These checks
// stand in for the Zod schemas, which are too heavy for the first page; files from elsewhere
// always go through the schemas.

const modes = { practice: 1, assessment: 1 } satisfies Record<Mode, 1>;
const paces = { normal: 1, slow: 1, x2: 1, x5: 1, x10: 1, untimed: 1 } satisfies Record<Pace, 1>;
const languages = { en: 1, zh: 1 } satisfies Record<Language, 1>;
const verdicts = { good: 1, mixed: 1, bad: 1, unsafe: 1 } satisfies Record<Verdict, 1>;
const dimensions = { patience: 1, wording: 1, 'de-escalation': 1, 'follow-through': 1 } satisfies {
  [dimension in Dimension]: 1;
};

type Fields = Record<string, unknown>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The row as an attempt's record, or undefined; optional parts that are damaged are left out. */
export function readRecord(id: string, value: unknown): AttemptRecord | undefined {
  if (!isFields(value) || !isHead(value.head) || value.head.id !== id) return undefined;
  const status = attemptStatuses.find((it) => it === value.status);
  if (status === undefined || !isWhole(value.fence)) return undefined;
  const record: AttemptRecord = { head: value.head, status, fence: value.fence };
  if (isWhole(value.closedAt)) record.closedAt = value.closedAt;
  if (isSummary(value.summary)) record.summary = value.summary;
  if (isLevels(value.selfRating, 5)) record.selfRating = value.selfRating as SelfRating;
  if (isDelivery(value.delivery)) record.delivery = value.delivery;
  if (typeof value.jottings === 'string') record.jottings = value.jottings;
  return record;
}

/** The row as a step, or undefined. */
export function readStep(value: unknown): Step | undefined {
  if (!isFields(value) || !isWhole(value.at) || !isWhole(value.elapsed)) return undefined;
  const event = readEvent(value.event);
  return event && { event, at: value.at, elapsed: value.elapsed };
}

function readEvent(value: unknown): ConversationEvent | undefined {
  if (!isFields(value)) return undefined;
  const { type, choice, fact } = value;
  if (type === 'heard' || type === 'hold') return { type };
  if (type === 'choose' && typeof choice === 'string') return { type, choice };
  if (type === 'note' && typeof fact === 'string') return { type, fact };
  return undefined;
}

/** The row as a pinned scenario, or undefined. */
export function readPin(value: unknown): Scenario | undefined {
  if (!isFields(value) || typeof value.id !== 'string' || typeof value.start !== 'string') {
    return undefined;
  }
  const isWhole = [value.beats, value.endings, value.residents, value.briefing].every(isFields);
  return isWhole ? (value as Scenario) : undefined;
}

/** The row as a pinned rubric, or undefined. */
export function readRubric(value: unknown): Rubric | undefined {
  if (!isFields(value)) return undefined;
  const isComplete = [value.behaviours, value.safeguards, value.dimensions].every(isFields);
  return isComplete ? (value as Rubric) : undefined;
}

/** The row as a file opened from disk, or undefined. */
export function readFile(id: string, value: unknown): OpenedFile | undefined {
  if (!isFields(value) || value.id !== id || !isWhole(value.openedAt)) return undefined;
  if (typeof value.name !== 'string' || typeof value.text !== 'string') return undefined;
  return { id, name: value.name, text: value.text, openedAt: value.openedAt };
}

export const isMode = (value: unknown): value is Mode => isOneOf(modes, value);
export const isPace = (value: unknown): value is Pace => isOneOf(paces, value);
export const isLanguage = (value: unknown): value is Language => isOneOf(languages, value);

function isHead(value: unknown): value is AttemptHead {
  return (
    isFields(value) &&
    value.format === 'doorstep-attempt/1' &&
    isHex(value.id, 32) &&
    typeof value.scenario === 'string' &&
    isHex(value.revision, 64) &&
    isHex(value.rubric, 64) &&
    isVariant(value.variant) &&
    typeof value.engine === 'string' &&
    isMode(value.mode) &&
    isPace(value.pace) &&
    isLanguage(value.language) &&
    isWhole(value.startedAt)
  );
}

function isVariant(value: unknown): boolean {
  if (value === undefined) return true;
  if (!isFields(value) || !['undefined', 'boolean'].includes(typeof value.twin)) return false;
  const { carried = [] } = value;
  return Array.isArray(carried) && carried.every((it) => typeof it === 'string');
}

function isSummary(value: unknown): value is EndedSummary {
  return (
    isFields(value) &&
    typeof value.ending === 'string' &&
    typeof value.engine === 'string' &&
    isOneOf(verdicts, value.verdict) &&
    isLevels(value.scores, 100)
  );
}

function isDelivery(value: unknown): value is Delivery {
  return (
    isFields(value) &&
    isHex(value.assignment, 32) &&
    isHex(value.person, 32) &&
    isWhole(value.received) &&
    typeof value.isComplete === 'boolean' &&
    ['undefined', 'string'].includes(typeof value.refusal)
  );
}

function isLevels(value: unknown, most: number): boolean {
  if (!isFields(value)) return false;
  return Object.entries(value).every(
    ([key, level]) =>
      isOneOf(dimensions, key) && typeof level === 'number' && level >= 0 && level <= most,
  );
}

function isOneOf(names: object, value: unknown): boolean {
  return typeof value === 'string' && Object.hasOwn(names, value);
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isHex(value: unknown, length: number): boolean {
  return typeof value === 'string' && value.length === length && /^[0-9a-f]+$/.test(value);
}
