import { textIn } from '#core/basics/text-in.ts';
import { useHost } from './academy-host.ts';

/** The title of a scenario in the language of the page, or its id where this page does not know it. */
export function useScenarioTitle(): (id: string) => string {
  const { scenarios, language } = useHost();
  return (id) => {
    const found = scenarios.find((it) => it.id === id);
    return found ? textIn(found.title, language) : id;
  };
}
