import type { BallotLine, BallotOption } from '#core/academy/class-run.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { isHoldOpen } from '#core/conversation/kernel.ts';
import { type PresentPosition, presentPosition } from './present-position.ts';

export type VotableOption = BallotOption & { choice: string };

/** Where a class run stands, with what there is to vote on; no options where nobody decides now. */
export interface ClassPosition {
  isEnded: boolean;
  beat: string;
  lines: BallotLine[];
  options: VotableOption[];
}

/** Plays the events of a class run again; undefined where they do not fit the scenario. */
export function classPosition(
  pinned: Parameters<typeof presentPosition>[0],
  events: readonly ConversationEvent[],
): ClassPosition | undefined {
  const present = presentPosition(pinned, events);
  if (!present) return undefined;
  const { run, beat, isDeciding } = present;
  return {
    ...{ isEnded: run.isEnded, beat },
    lines: isDeciding ? linesOf(present) : [],
    options: isDeciding ? optionsOf(present) : [],
  };
}

function linesOf({ scenario, lines }: PresentPosition): BallotLine[] {
  return lines.map(({ speaker, says }) => ({
    who: (scenario.residents[speaker] ?? scenario.bystanders[speaker])?.name ?? null,
    says,
  }));
}

function optionsOf({ state, options }: PresentPosition): VotableOption[] {
  const choices = options.map(({ id, written }, i): VotableOption => {
    return { number: i + 1, choice: id, say: written?.say ?? null, does: written?.do ?? null };
  });
  return isHoldOpen(state)
    ? [...choices, { number: 0, choice: 'hold', say: null, does: null }]
    : choices;
}
