import { type Replayed, replay } from '#core/attempt/replay.ts';
import { nodeOf, openChoices } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { isEntering } from '#core/conversation/is-entering.ts';
import { type LinesAt, linesAt } from '#core/conversation/lines-at.ts';
import { deciding, type State, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Choice } from '#core/scenario/choice.ts';
import type { Line } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Variant } from '#core/scenario/variant.ts';
import { variantKey, variantOf } from '#core/scenario/variant-of.ts';
import { Recent } from '../recent.ts';

interface Pinned {
  revision: string;
  scenario: Scenario;
  rubricRevision: string;
  rubric: Rubric;
  variant?: Variant | undefined;
}

interface Prepared {
  /** In the variant that is played. */
  scenario: Scenario;
  tables: Tables;
  linesIn: LinesAt;
}

/** Where a conversation stands after some events, with everything to tell it from. */
export interface PresentPosition extends Prepared {
  run: Replayed;
  state: State;
  beat: string;
  isDeciding: boolean;
  /** The lines of the present beat. */
  lines: Line[];
  /** What can be chosen now, in the author's order; while somebody speaks it is cutting in. */
  options: { id: string; written: Choice | undefined }[];
}

const prepared = new Recent<Prepared>(64);

/** Plays events again; undefined where they do not fit the scenario. */
export function presentPosition(
  pinned: Pinned,
  events: readonly ConversationEvent[],
): PresentPosition | undefined {
  const ready = prepare(pinned);
  const run = ready && replay(ready.tables, events);
  if (!ready || !run?.ok) return undefined;
  const { tables, linesIn, scenario } = ready;
  const { states } = run.value;
  const state = states.at(-1)!;
  const beat = nodeOf(tables, state).id;
  return {
    ...ready,
    ...{ run: run.value, state, beat, isDeciding: state[stageAt] === deciding },
    lines: linesIn(beat, enteredIn(states, events)),
    options: openChoices(tables, state).map(({ id }) => ({
      ...{ id, written: scenario.beats[beat]?.choices?.[id] },
    })),
  };
}

/** The state in which the present beat was entered: its lines are chosen by it. */
function enteredIn(states: readonly State[], events: readonly ConversationEvent[]): State {
  return states[events.findLastIndex((it, i) => isEntering(it, states[i + 1]!)) + 1]!;
}

function prepare(pinned: Pinned): Prepared | undefined {
  const name = `${pinned.revision} ${pinned.rubricRevision} ${variantKey(pinned.variant)}`;
  const known = prepared.get(name);
  if (known) return known;
  const scenario = variantOf(pinned.scenario, pinned.variant ?? {});
  const compiled = compile(scenario, pinned.rubric);
  if (!compiled.ok) return undefined;
  const tables = compiled.value;
  return prepared.keep(name, { scenario, tables, linesIn: linesAt(scenario, tables) });
}
