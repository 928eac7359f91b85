/** Where a resident's mood lies in a run of whole numbers: four slots per resident. */
export const moodSlots = 4;
export const agitationSlot = 0;
export const trustSlot = 1;
export const understandingSlot = 2;
/** Bit 0: agitation has reached 70 in this run; bit 1: a promise to this person was broken. */
export const historySlot = 3;
export const peakedBit = 1;
export const brokenBit = 2;

/** The traits that shape how acts work on one resident; hundredths where the author writes decimals. */
export interface Traits {
  floor: number;
  sensitivity: number;
  face: number;
  capacity: number;
}

/** Rounds half up, also below zero. */
export function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}

/**
 * How much room a person has for reasons, in ten-thousandths: clamp(1 - (agitation - 40) / 50,
 * 0.1, 1) x capacity (source: resident-model.md).
 */
export function roomForReasons(agitation: number, capacity: number): number {
  const share = 100 - (agitation - 40) * 2;
  return (share < 10 ? 10 : share > 100 ? 100 : share) * capacity;
}
