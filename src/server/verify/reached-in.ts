import { replay } from '#core/attempt/replay.ts';
import { compile } from '#core/conversation/compile.ts';
import type { ConversationEvent } from '#core/conversation/event.ts';
import { beatAt, type Tables } from '#core/conversation/tables.ts';
import { variantKey, variantOf } from '#core/scenario/variant-of.ts';
import { Recent } from '../recent.ts';
import type { Pinned } from './verify-attempt.ts';

/** How far somebody has come: the how-manieth beat, and how often they have decided. */
export interface Reached {
  beat: number;
  decisions: number;
}

const prepared = new Recent<Tables>(64);

/** How far events lead; undefined where they do not fit the scenario. */
export function reachedIn(
  pinned: Omit<Pinned, 'pace'>,
  events: readonly ConversationEvent[],
): Reached | undefined {
  const tables = tablesFor(pinned);
  const run = tables && replay(tables, events);
  if (!run?.ok) return undefined;
  const { states } = run.value;
  const entered = states.filter((it, i) => i > 0 && it[beatAt] !== states[i - 1]?.[beatAt]);
  const decided = events.filter(({ type }) => type === 'choose' || type === 'hold');
  return { beat: entered.length + 1, decisions: decided.length };
}

function tablesFor(pinned: Omit<Pinned, 'pace'>): Tables | undefined {
  const { revision, rubricRevision, variant } = pinned;
  const name = `${revision} ${rubricRevision} ${variantKey(variant)}`;
  const known = prepared.get(name);
  if (known) return known;
  const compiled = compile(variantOf(pinned.scenario, variant ?? {}), pinned.rubric);
  return compiled.ok ? prepared.keep(name, compiled.value) : undefined;
}
