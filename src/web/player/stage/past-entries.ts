import type { Step } from '#core/attempt/attempt.ts';
import { nodeOf } from '#core/conversation/advance.ts';

import { isEntering } from '#core/conversation/is-entering.ts';
import type { LinesAt } from '#core/conversation/lines-at.ts';
import { type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { LogEntry, OfficerDid } from './log-entry.ts';

/** The log of what has happened already, as it stood on the screen. */
export interface Past {
  entries: LogEntry[];
  /** How many beats were entered before the one where it stands now. */
  visits: number;
  /** The state in which the present beat was entered: its lines are chosen by it. */
  entered: State;
}

/**
 * Writes the log of a run again from its steps; `states[i]` is the state before step i. A beat
 * whose person was cut off shows the lines that fitted into the time before.
 */
export function pastEntries(
  scenario: Scenario,
  tables: Tables,
  lines: LinesAt,
  steps: readonly Step[],
  states: readonly State[],
  timeOf: (line: Line) => number,
): Past {
  const entries: LogEntry[] = [];
  let visits = 0;
  let enteredAt = 0;
  let entered = states[0]!;
  for (const [index, { event, elapsed }] of steps.entries()) {
    const before = states[index]!;
    const beat = nodeOf(tables, before).id;
    const spoken = lines(beat, entered);
    const isSpeaking = before[stageAt] === speaking;
    if (event.type === 'heard' || (isSpeaking && event.type === 'choose')) {
      let left = event.type === 'heard' ? Number.POSITIVE_INFINITY : elapsed - enteredAt;
      for (const [i, line] of spoken.entries()) {
        if (left < 0) break;
        entries.push({ kind: 'line', key: lineKey(visits, i), line, beat, visit: visits });
        left -= timeOf(line);
      }
    }
    const entry = entryOf(scenario, beat, event, isSpeaking);
    if (entry) entries.push({ ...entry, key: `step-${index}` });
    if (isEntering(event, states[index + 1]!)) {
      visits += 1;
      enteredAt = elapsed;
      entered = states[index + 1]!;
    }
  }
  return { entries, visits, entered };
}

/** The log's entry for what the officer did in a step, if it shows there. */
export function entryOf(
  scenario: Scenario,
  beat: string,
  event: Step['event'],
  isSpeaking: boolean,
): OfficerDid | undefined {
  const written = scenario.beats[beat];
  if (event.type === 'hold') return { kind: 'held', does: written?.hold?.do };
  if (event.type !== 'choose') return undefined;
  const choice = written?.choices?.[event.choice];
  return choice && { kind: 'said', choice, isCutIn: isSpeaking };
}

/** The key of a line in the log: which visit of a beat, and which line of it. */
export function lineKey(visit: number, index: number): string {
  return `line-${visit}-${index}`;
}
