import { useEffect, useState } from 'react';
import { textIn } from '#core/basics/text-in.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Rubric } from '#core/rubric/rubric.ts';
import { usePlayer } from '../player-context.ts';

/** The shipped rubric, for names; undefined until it has arrived. */
export function useShippedRubric(): Rubric | undefined {
  const { loadPackage, library } = usePlayer();
  const [rubric, setRubric] = useState<Rubric>();
  const first = library.find(({ openedFrom }) => openedFrom === undefined)?.id;
  useEffect(() => {
    if (first === undefined) return;
    let isStale = false;
    void loadPackage(first).then((loaded) => {
      if (!isStale && loaded.ok) setRubric(loaded.value.rubric);
    });
    return () => {
      isStale = true;
    };
  }, [first, loadPackage]);
  return rubric;
}

/** The name of a dimension in the language of the page. */
export function useDimensionName(rubric: Rubric): (dimension: Dimension) => string {
  const { language } = usePlayer();
  return (dimension) => textIn(rubric.dimensions[dimension].name, language);
}
