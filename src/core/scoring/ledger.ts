import { actOf } from '#core/conversation/act-of.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { phaseFor, quarters } from '#core/conversation/kernel.ts';
import type { State, Tables } from '#core/conversation/tables.ts';
import { type Dimension, dimensions } from '#core/rubric/dimension.ts';
import { type Phase, phases } from '#core/rubric/phase.ts';

/** One behaviour shown at one step and the points it earned, with the reasons. */
export interface LedgerEntry {
  /** Index of the step. */
  step: number;
  behaviour: string;
  dimension: Dimension;
  sign: 'plus' | 'minus';
  /** Points in quarters: weight x 4 x fit x repeat for plus, -4 x weight for minus. */
  quarters: number;
  weight: number;
  /** Phase of the person spoken to, and what it left of the weight, in halves. */
  phase: Phase;
  fit: number;
  /** What repeating it left of the weight, in halves. */
  repeat: number;
  /** The author says that it missed this person now. */
  unfitting: boolean;
}

/** What one event shows: ledger entries, and the critical safeguards it breaks. */
export function entriesOf(
  tables: Tables,
  state: State,
  event: ConversationEvent,
  step: number,
): { entries: LedgerEntry[]; breaches: string[] } {
  const act = actOf(tables, state, event);
  if (act === undefined) return { entries: [], breaches: [] };
  const phase = phaseFor(state, act.addressees);
  const entries = act.shows.flatMap((shown): LedgerEntry[] => {
    const dimension = dimensions[shown.dimension];
    if (dimension === undefined) return [];
    const used = shown.countAt < 0 ? 0 : state[shown.countAt]!;
    const plus = shown.weight >= 0;
    return [
      {
        step,
        behaviour: shown.behaviour,
        dimension,
        sign: plus ? 'plus' : 'minus',
        quarters: quarters(shown, state, phase),
        weight: Math.abs(shown.weight),
        phase: phases[phase]!,
        fit: plus ? shown.fit[phase]! : 2,
        repeat: plus ? shown.repeats[Math.min(used, shown.repeats.length - 1)]! : 2,
        unfitting: shown.weight === 0,
      },
    ];
  });
  const breaches = act.shows.filter((it) => it.dimension < 0).map((it) => it.behaviour);
  return { entries, breaches };
}
