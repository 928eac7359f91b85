import type { Scenario } from '#core/scenario/scenario.ts';
import type { Mistake } from './mistake.ts';
import type { SourcePath, SourceTree } from './source-tree.ts';

/** Beat, ending and choice ids must differ across the whole scenario, people's ids among people. */
export function checkScenarioNames(scenario: Scenario, tree: SourceTree): Mistake[] {
  const mistakes: Mistake[] = [];
  const collect = (seen: Map<string, SourcePath>, id: string, path: SourcePath) => {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, path);
    else mistakes.push(sameIdMistake(id, path, first, tree));
  };
  const places = new Map<string, SourcePath>();
  for (const id of Object.keys(scenario.beats)) collect(places, id, ['beats', id]);
  for (const id of Object.keys(scenario.endings)) collect(places, id, ['endings', id]);
  for (const [beat, { choices }] of Object.entries(scenario.beats)) {
    for (const id of Object.keys(choices ?? {}))
      collect(places, id, ['beats', beat, 'choices', id]);
  }
  const people = new Map<string, SourcePath>();
  for (const id of Object.keys(scenario.residents)) collect(people, id, ['residents', id]);
  for (const id of Object.keys(scenario.bystanders)) collect(people, id, ['bystanders', id]);
  return mistakes;
}

function sameIdMistake(id: string, path: SourcePath, first: SourcePath, tree: SourceTree): Mistake {
  const { start, end } = tree.rangeOf(path, 'key');
  return {
    code: 'same-id',
    start: start.offset,
    end: end.offset,
    related: tree.rangeOf(first, 'key').start.offset,
    message: {
      en: `The id "${id}" is already taken at {place}; beats, endings and choices share one list of ids, and so do people.`,
      zh: `标识“${id}”已在{place}使用；节点、结局和选项共用一组标识，人物也一样。`,
    },
    suggestion: {
      en: `Give one of them another id, for example "${id}-2".`,
      zh: `请给其中一个换个标识，例如“${id}-2”。`,
    },
  };
}
