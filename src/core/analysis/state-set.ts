import { beatAt, type State, stageAt } from '#core/conversation/tables.ts';

/** The stage slot has this bit on top once a critical safeguard was broken. */
export const breachedBit = 4;

/**
 * A set of states in typed arrays, each kept once under the mask of its node: only what can still
 * matter there is compared. States are numbered in the order in which they came.
 */
export class StateSet {
  readonly #masks: readonly Int32Array[];
  readonly #columns: number[];
  #rows: Int32Array;
  #slots: Int32Array;
  size = 0;

  constructor(masks: readonly Int32Array[]) {
    this.#masks = masks;
    const slots = [...(masks[0] ?? [])].map((_, slot) => slot);
    this.#columns = slots.filter(
      (slot) => slot === beatAt || slot === stageAt || masks.some((it) => it[slot] !== 0),
    );
    this.#rows = new Int32Array(this.#columns.length * 1024);
    this.#slots = new Int32Array(2048).fill(-1);
  }

  /** Adds what matters of a state; false if it was known. */
  add(state: State): boolean {
    const columns = this.#columns;
    const width = columns.length;
    if ((this.size + 1) * 2 > this.#slots.length) this.#grow();
    const mask = this.#masks[state[beatAt]!]!;
    const rows = this.#rows;
    const at = this.size * width;
    let hash = 0;
    for (let i = 0; i < width; i++) {
      const column = columns[i]!;
      const value = column <= stageAt ? state[column]! : state[column]! & mask[column]!;
      rows[at + i] = value;
      hash = Math.imul(hash ^ value, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    const wrap = this.#slots.length - 1;
    for (let slot = hash & wrap; ; slot = (slot + 1) & wrap) {
      const known = this.#slots[slot]!;
      if (known < 0) {
        this.#slots[slot] = this.size++;
        return true;
      }
      if (this.#same(known * width, at)) return false;
    }
  }

  /** Writes the state with this number into `state`; what does not matter becomes 0. */
  read(index: number, state: State): void {
    const columns = this.#columns;
    const at = index * columns.length;
    state.fill(0);
    for (let i = 0; i < columns.length; i++) state[columns[i]!] = this.#rows[at + i]!;
  }

  #same(a: number, b: number): boolean {
    for (let i = 0; i < this.#columns.length; i++) {
      if (this.#rows[a + i] !== this.#rows[b + i]) return false;
    }
    return true;
  }

  #grow(): void {
    const width = this.#columns.length;
    const rows = new Int32Array(this.#rows.length * 2);
    rows.set(this.#rows);
    this.#rows = rows;
    const slots = new Int32Array(this.#slots.length * 2).fill(-1);
    const wrap = slots.length - 1;
    for (let index = 0; index < this.size; index++) {
      let hash = 0;
      for (let i = 0; i < width; i++) {
        hash = Math.imul(hash ^ rows[index * width + i]!, 0x9e3779b1);
        hash ^= hash >>> 15;
      }
      let slot = hash & wrap;
      while (slots[slot]! >= 0) slot = (slot + 1) & wrap;
      slots[slot] = index;
    }
    this.#slots = slots;
  }
}
