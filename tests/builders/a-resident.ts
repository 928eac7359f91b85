import { type Resident, residentSchema } from '#core/scenario/person.ts';

/** A standard resident of the calibration: agitation 75, trust 30, everything else ordinary. */
export function aResident(changes: Record<string, unknown> = {}): Resident {
  return residentSchema.parse({
    name: { en: 'Ma Yulan', zh: '马玉兰' },
    about: { en: 'A cleaner', zh: '保洁员' },
    mood: { agitation: 75, trust: 30, ...(changes.mood as object | undefined) },
    rises: changes.rises ?? {},
    falls: changes.falls ?? {},
  });
}
