import { feelingsIn } from '#core/conversation/feelings-in.ts';
import type { State, Tables } from '#core/conversation/tables.ts';

/** How far an act moved one resident; residents whom it did not move are left out. */
export interface MoodChange {
  resident: string;
  agitation: number;
  trust: number;
}

export function moodChanges(tables: Tables, before: State, after: State): MoodChange[] {
  const was = feelingsIn(tables, before);
  return feelingsIn(tables, after).flatMap(({ resident, agitation, trust }, i) => {
    const change = { agitation: agitation - was[i]!.agitation, trust: trust - was[i]!.trust };
    return change.agitation === 0 && change.trust === 0 ? [] : [{ resident, ...change }];
  });
}
