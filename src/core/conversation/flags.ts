import { bitsPerWord, type Layout, type State } from './tables.ts';

/** Whether a flag stands in a state. */
export function hasFlag(layout: Layout, state: State, flag: number): boolean {
  const word = state[layout.flagsAt + ((flag / bitsPerWord) | 0)]!;
  return (word & (1 << (flag % bitsPerWord))) !== 0;
}

/** Sets or clears a flag in place. */
export function setFlag(layout: Layout, state: State, flag: number, value: boolean): void {
  const at = layout.flagsAt + ((flag / bitsPerWord) | 0);
  const bit = 1 << (flag % bitsPerWord);
  state[at] = value ? state[at]! | bit : state[at]! & ~bit;
}
