import type { Text } from '#core/basics/text.ts';
import { linesAt } from '#core/conversation/lines-at.ts';
import { beatAt, type State, speaking, stageAt, type Tables } from '#core/conversation/tables.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Step } from './attempt.ts';

/** One line of a transcript; `step` is the step it came with. */
export type TranscriptLine =
  /** Somebody of the scenario; `who` is undefined for what happens. */
  | { kind: 'line'; step: number; who: Text | undefined; text: Text }
  /** The officer, in words, in doing or in silence; `isCutIn` where somebody was still speaking. */
  | {
      kind: 'officer';
      step: number;
      say: Text | undefined;
      does: Text | undefined;
      isCutIn: boolean;
    };

/**
 * A run as it was heard and said, from its steps; `states[i]` is the state before step i. Where the
 * officer cut in, the lines that were begun stand in full.
 */
export function transcriptOf(
  scenario: Scenario,
  tables: Tables,
  states: readonly State[],
  steps: readonly Step[],
): TranscriptLine[] {
  const spokenAt = linesAt(scenario, tables);
  const transcript: TranscriptLine[] = [];
  for (const [step, { event }] of steps.entries()) {
    const state = states[step]!;
    const beat = tables.nodes[state[beatAt]!]!.id;
    const written = scenario.beats[beat];
    const isCutIn = event.type === 'choose' && state[stageAt] === speaking;
    if (event.type === 'heard' || isCutIn) {
      for (const { speaker, says } of spokenAt(beat, state)) {
        transcript.push({ kind: 'line', step, who: nameOf(scenario, speaker), text: says });
      }
    }
    if (event.type === 'hold') {
      const does = written?.hold?.do;
      transcript.push({ kind: 'officer', step, say: undefined, does, isCutIn });
    }
    if (event.type === 'choose') {
      const choice = written?.choices?.[event.choice];
      transcript.push({ kind: 'officer', step, say: choice?.say, does: choice?.do, isCutIn });
    }
  }
  return transcript;
}

function nameOf({ residents, bystanders }: Scenario, speaker: string): Text | undefined {
  return residents[speaker]?.name ?? bystanders?.[speaker]?.name;
}
