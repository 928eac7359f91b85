/**
 * What is known of one state in one number: its value (or, if not exact, an upper bound of it), and
 * the move that reaches it. Objects would take half of all memory a solver needs.
 */
export type SolvedState = number;

/** Moves count from -2 (holding) up; 0 stands for none. */
const firstMove = 3;
const moves = 4096;
const places = moves * 2;
/** Bounds of loops that earn without end are larger than any value; they only must stay so. */
const largest = 2 ** 38;

/** One solved state; `value` in points x ties, a whole number or an upper bound of one. */
export function solvedState(value: number, exact: boolean, move: number | undefined): SolvedState {
  const code = move === undefined ? 0 : move + firstMove;
  return Math.min(Math.ceil(value), largest) * places + code * 2 + (exact ? 1 : 0);
}

/** Its value, or an upper bound of it. */
export function pointsOf(state: SolvedState): number {
  return Math.floor(state / places);
}

/** Whether the value is the value, and no mere bound. */
export function isExact(state: SolvedState): boolean {
  return Math.abs(state) % 2 === 1;
}

/** The move that earns the value; undefined where none does. */
export function moveOf(state: SolvedState): number | undefined {
  const code = Math.floor((state - pointsOf(state) * places) / 2);
  return code === 0 ? undefined : code - firstMove;
}
