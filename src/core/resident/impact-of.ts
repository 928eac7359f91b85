import type { Rubric } from '#core/rubric/rubric.ts';
import type { Resident } from '#core/scenario/person.ts';
import { coefficients, minusDefault, model, plusDefault } from './coefficients.ts';
import type { Traits } from './mood.ts';
import type { Impact } from './respond.ts';

/** How one behaviour works on one resident; `fitting` is false where the author says it misses. */
export function impactOf(
  rubric: Rubric,
  behaviour: string,
  resident: Resident,
  fitting: boolean,
): Impact {
  const coefficient = coefficients[behaviour];
  const plus = rubric.behaviours[behaviour]?.sign === 'plus';
  const fallback = plus ? plusDefault : minusDefault;
  const misses = coefficient?.unfitting ?? { agitation: 2, trust: -1, understanding: 0 };
  return {
    uses: fitting ? (coefficient?.uses ?? [fallback]) : [misses],
    multiplier: hundredths((plus ? resident.falls : resident.rises)[behaviour] ?? 1),
    special: specialOf(behaviour, fitting),
    reasoned:
      coefficient === undefined
        ? rubric.behaviours[behaviour]?.kind === 'reasons'
        : (coefficient.reasoned ?? false),
    safety: coefficient?.safety ?? false,
    doubles: coefficient?.doublesAfterBrokenPromise ?? false,
  };
}

/** The traits of a resident as the model uses them. */
export function traitsOf(resident: Resident): Traits {
  const { base, sensitivity, face, capacity } = resident.mood;
  return {
    floor: base - model.calmBelowBase,
    sensitivity: hundredths(sensitivity),
    face: hundredths(face),
    capacity: hundredths(capacity),
  };
}

function specialOf(behaviour: string, fitting: boolean): Impact['special'] {
  if (!fitting) return 'none';
  if (behaviour === 'd-clear-limit') return 'clear-limit';
  if (behaviour === 'd-argue-facts') return 'argue-facts';
  return coefficients[behaviour]?.facing === true ? 'facing' : 'none';
}

/** Decimals are counted in hundredths, so that all arithmetic stays whole. */
function hundredths(decimal: number): number {
  return Math.round(decimal * 100);
}
