import { seededRandom } from '#core/basics/random.ts';
import { advance, begin, nodeOf, openChoices } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { hasFlag } from '#core/conversation/flags.ts';
import { ended, type State, speaking, stageAt } from '#core/conversation/tables.ts';
import type { Loaded } from '../loader.ts';

/** A conversation under way: its state and every event so far. */
export class Conversation {
  readonly loaded: Loaded;
  readonly events: ConversationEvent[] = [];
  readonly #seed: number | undefined;
  #state: State;

  /** With a seed the choices stand in another order, the same one every time. */
  constructor(loaded: Loaded, seed: number | undefined) {
    this.loaded = loaded;
    this.#seed = seed;
    this.#state = begin(loaded.tables);
  }

  get state(): State {
    return this.#state;
  }

  get beat(): string {
    return nodeOf(this.loaded.tables, this.#state).id;
  }

  get isOver(): boolean {
    return this.#state[stageAt] === ended;
  }

  get isSpeaking(): boolean {
    return this.#state[stageAt] === speaking;
  }

  /** Does what an event says; false where it is not open. */
  take(event: ConversationEvent): boolean {
    const next = advance(this.loaded.tables, this.#state, event);
    if (next === undefined) return false;
    this.#state = next.state;
    this.events.push(event);
    return true;
  }

  /** Ids of the choices that are open now, in the order they are shown. */
  choices(): string[] {
    const ids = openChoices(this.loaded.tables, this.#state).map((it) => it.id);
    return this.#seed === undefined ? ids : shuffled(ids, this.#seed + this.#state[0]!);
  }

  /** Facts that were heard and are not in the notebook yet. */
  notable(): string[] {
    const { layout, facts } = this.loaded.tables;
    const has = (flag: number) => hasFlag(layout, this.#state, flag);
    return facts.filter((it) => has(it.revealedFlag) && !has(it.notedFlag)).map((it) => it.id);
  }
}

function shuffled(ids: readonly string[], seed: number): string[] {
  const random = seededRandom(seed);
  return ids
    .map((id) => ({ id, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map((it) => it.id);
}
