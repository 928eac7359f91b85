import {
  accessories,
  clothes,
  facialHairs,
  headContrasts,
  heads,
} from '#core/scenario/portrait-parts.ts';
import type { Finding, Rule } from '../rule.ts';
import { didYouMean } from '../wording.ts';

const parts: Record<string, readonly string[]> = {
  head: heads,
  accessory: accessories,
  facialHair: facialHairs,
  headContrast: headContrasts,
  clothes,
};

/** Faces are drawn from named parts; a name that nobody can draw would leave the person faceless. */
export const unknownPortraitPart: Rule = {
  code: 'unknown-portrait-part',
  severity: 'error',
  needs: 'text',
  check: ({ scenario: { residents, bystanders } }) =>
    Object.entries({ residents, bystanders }).flatMap(([kind, people]) =>
      Object.entries(people).flatMap(([id, { portrait }]) =>
        Object.entries(portrait ?? {}).flatMap(([part, name]): Finding[] => {
          const known = parts[part];
          if (known === undefined || name === undefined || known.includes(String(name))) return [];
          return [
            {
              path: [kind, id, 'portrait', part],
              message: {
                en: `Nobody can draw the ${part} "${name}".`,
                zh: `画不出“${name}”这个 ${part}。`,
              },
              suggestion: didYouMean(String(name), known),
            },
          ];
        }),
      ),
    ),
};
