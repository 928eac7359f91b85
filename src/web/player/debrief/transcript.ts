import type { Replayed } from '#core/attempt/replay.ts';
import { isCutIn } from '#core/conversation/act-of.ts';
import { isEnded, nodeOf } from '#core/conversation/advance.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import type { LinesAt } from '#core/conversation/lines-at.ts';
import { beatAt, type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Line } from '#core/scenario/line.ts';
import { type MoodReading, moodsOf } from '#core/scoring/outcome.ts';

/** A run as it is read afterwards: what was said in a beat, and what the officer did. */
export type Passage =
  | { kind: 'lines'; step: number; beat: string; lines: Line[]; isCutOff: boolean }
  | { kind: 'did'; step: number; beat: string; event: ConversationEvent; moods: MoodReading[] };

/** The readable record of a run; `step` is the step that heard the lines or did the deed. */
export function transcriptOf(tables: Tables, lines: LinesAt, run: Replayed): Passage[] {
  let entered: State = run.states[0]!;
  return run.events.flatMap((event, step): Passage[] => {
    const before = run.states[step]!;
    const after = run.states[step + 1]!;
    const beat = nodeOf(tables, before).id;
    const passages: Passage[] = [];
    const ends =
      event.type === 'heard' || (event.type === 'choose' && before[stageAt] === speaking);
    if (ends) {
      const isCutOff = isCutIn(tables, before, event);
      passages.push({ kind: 'lines', step, beat, lines: lines(beat, entered), isCutOff });
    }
    if (event.type !== 'heard') {
      passages.push({ kind: 'did', step, beat, event, moods: moodsOf(tables, after) });
    }
    const goesOn = event.type === 'choose' || before[beatAt] !== after[beatAt];
    if (goesOn || isEnded(after)) entered = after;
    return passages;
  });
}
