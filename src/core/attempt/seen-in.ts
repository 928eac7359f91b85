import type { Tables } from '#core/conversation/tables.ts';
import type { Replayed } from './replay.ts';

/** Ids of the beats visited, the choices taken and the ending reached in a run. */
export function seenIn(tables: Tables, { events, states }: Replayed): Set<string> {
  return new Set([
    ...states.map((it) => tables.nodes[it[0]!]!.id),
    ...events.flatMap((it) => (it.type === 'choose' ? it.choice : [])),
  ]);
}
