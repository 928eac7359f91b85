import type { BallotLine, BallotOption } from '#core/academy/class-run.ts';
import { replay } from '#core/attempt/replay.ts';
import { openChoices } from '#core/conversation/advance.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { isHoldOpen } from '#core/conversation/kernel.ts';
import { type LinesAt, linesAt } from '#core/conversation/lines-at.ts';
import { beatAt, deciding, type State, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

export type VotableOption = BallotOption & { choice: string };

/** Where a class run stands, with what there is to vote on; no options where nobody decides now. */
export interface ClassPosition {
  isEnded: boolean;
  beat: string;
  lines: BallotLine[];
  options: VotableOption[];
}

interface Pinned {
  revision: string;
  scenario: Scenario;
  rubricRevision: string;
  rubric: Rubric;
}

interface Prepared {
  tables: Tables;
  lines: LinesAt;
}

const prepared = new Map<string, Prepared>();
const mostKept = 16;

/** Plays the events of a class run again; undefined where they do not fit the scenario. */
export function classPosition(
  pinned: Pinned,
  events: readonly ConversationEvent[],
): ClassPosition | undefined {
  const ready = prepare(pinned);
  const run = ready && replay(ready.tables, events);
  if (!ready || !run?.ok) return undefined;
  const { tables, lines } = ready;
  const { scenario } = pinned;
  const { states, isEnded } = run.value;
  const state = states.at(-1)!;
  const beat = tables.nodes[state[beatAt]!]!.id;
  const isDeciding = state[stageAt] === deciding;
  return {
    ...{ isEnded, beat },
    lines: isDeciding
      ? lines(beat, enteredIn(states, events)).map(({ speaker, says }) => ({
          who: (scenario.residents[speaker] ?? scenario.bystanders[speaker])?.name ?? null,
          says,
        }))
      : [],
    options: isDeciding ? optionsIn(scenario, tables, state, beat) : [],
  };
}

/** The state in which the present beat was entered: its lines are chosen by it. */
function enteredIn(states: readonly State[], events: readonly ConversationEvent[]): State {
  const last = events.findLastIndex(
    ({ type }, i) => type !== 'note' && states[i + 1]![stageAt] !== deciding,
  );
  return states[last + 1]!;
}

function optionsIn(
  scenario: Scenario,
  tables: Tables,
  state: State,
  beat: string,
): VotableOption[] {
  const choices = openChoices(tables, state).map(({ id }, i): VotableOption => {
    const written = scenario.beats[beat]?.choices?.[id];
    return { number: i + 1, choice: id, say: written?.say ?? null, does: written?.do ?? null };
  });
  return isHoldOpen(state)
    ? [...choices, { number: 0, choice: 'hold', say: null, does: null }]
    : choices;
}

function prepare(pinned: Pinned): Prepared | undefined {
  const key = `${pinned.revision} ${pinned.rubricRevision}`;
  const known = prepared.get(key);
  if (known) return known;
  const compiled = compile(pinned.scenario, pinned.rubric);
  if (!compiled.ok) return undefined;
  const made = { tables: compiled.value, lines: linesAt(pinned.scenario, compiled.value) };
  const oldest = prepared.keys().next().value;
  if (prepared.size >= mostKept && oldest !== undefined) prepared.delete(oldest);
  prepared.set(key, made);
  return made;
}
