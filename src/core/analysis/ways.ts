import { hasFlag, setFlag } from '#core/conversation/flags.ts';
import { holds } from '#core/conversation/holds.ts';
import { type Act, heldAt, type Node, type State, type Tables } from '#core/conversation/tables.ts';

/** What was seen to happen, by index. */
export interface Seen {
  nodes: Uint8Array;
  choices: Uint8Array;
  holds: Uint8Array;
  stuck: Uint8Array;
  afterBreach: Uint8Array;
}

/** Whether holding silence now does what the beat's `hold` says. */
export function brings(tables: Tables, node: Node, state: State): boolean {
  return node.hold !== null && state[heldAt] === 0 && holds(tables.layout, state, node.hold.when);
}

/** Whether an act breaks a critical safeguard. */
export function breaks(act: Act): boolean {
  return act.shows.some((it) => it.dimension < 0);
}

/** Writes down everything that was heard, in place. */
export function noteAll(tables: Tables, state: State): void {
  for (const { revealedFlag, notedFlag } of tables.facts) {
    if (hasFlag(tables.layout, state, revealedFlag)) setFlag(tables.layout, state, notedFlag, true);
  }
}
