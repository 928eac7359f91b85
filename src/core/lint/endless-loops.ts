import { components } from '#core/conversation/beat-graph.ts';
import type { Tables } from '#core/conversation/tables.ts';

/**
 * Loops of moves that are never used up (`again` choices, holds, gotos), as indexes of their nodes.
 * A loop with any other choice in it ends, because that choice is used up.
 */
export function endlessLoops(tables: Tables): number[][] {
  const edges = tables.nodes.map((node) => {
    const lasting = tables.choices
      .slice(node.firstChoice, node.endChoice)
      .filter((it) => it.again)
      .flatMap((it) => it.calm.routes);
    return [...(node.goto ?? []), ...(node.hold?.act.routes ?? []), ...lasting].map((it) => it.to);
  });
  const { component, cyclic } = components(edges);
  const loops = new Map<number, number[]>();
  for (const [node, number] of component.entries()) {
    if (cyclic[node]) loops.set(number, [...(loops.get(number) ?? []), node]);
  }
  return [...loops.values()];
}
