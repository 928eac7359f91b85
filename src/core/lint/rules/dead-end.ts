import { edgesOf } from '#core/analysis/relevance.ts';
import { components } from '#core/conversation/beat-graph.ts';
import type { Node, Tables } from '#core/conversation/tables.ts';
import type { Rule } from '../rule.ts';

/**
 * A beat where the officer can be left with nothing to do. A beat is safe if a way on is always
 * open: a choice without `when` that is not used up (it is `again`, or the beat cannot come back),
 * or a `hold` without `when`; or if a search of all states never found anybody stuck in it.
 */
export const deadEnd: Rule = {
  code: 'dead-end',
  severity: 'error',
  needs: 'tables',
  check: ({ tables, reach }) => {
    const { cyclic } = components(tables.nodes.map((it) => edgesOf(tables, it)));
    const stuck = tables.nodes.filter(
      (node, i) =>
        reach.beats.get(node.id) !== 'never' &&
        !alwaysGoesOn(tables, node, cyclic[i]!) &&
        (!reach.exact || reach.stuck.includes(node.id)),
    );
    return stuck.map(({ id }) => ({
      path: ['beats', id],
      at: 'key',
      message: {
        en: `The recruit can get stuck in the beat "${id}": no way on is open in every case.`,
        zh: `学员可能卡在“${id}”这个节点：没有一条路是任何情况下都开着的。`,
      },
      suggestion: {
        en: 'Give one choice no "when" (and "again: true" if the beat can come back), or add a "hold" with a target.',
        zh: '请让一个选项不带“when”（节点会再来的话还要“again: true”），或者加一个带去向的“hold”。',
      },
    }));
  },
};

function alwaysGoesOn(tables: Tables, node: Node, comesBack: boolean): boolean {
  if (node.ending || node.goto !== null) return true;
  if (node.hold !== null && node.hold.when === null) return true;
  return tables.choices
    .slice(node.firstChoice, node.endChoice)
    .some(
      (it) =>
        it.when === null &&
        (it.again || !comesBack) &&
        (tables.fatigue === null || !it.calm.calmLine || it.calm.restoresComposure),
    );
}
