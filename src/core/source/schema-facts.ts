import { z } from 'zod';

/** The inclusive bounds of a number's schema. */
export function boundsOf(schema: z.core.$ZodType | undefined): {
  minimum: number;
  maximum: number;
} {
  const isNumber = schema instanceof z.ZodNumber;
  return {
    minimum: (isNumber ? schema.minValue : null) ?? Number.NEGATIVE_INFINITY,
    maximum: (isNumber ? schema.maxValue : null) ?? Number.POSITIVE_INFINITY,
  };
}

/** Whether a text must look like an id. */
export function isIdSchema({ _zod }: z.core.$ZodType): boolean {
  return (_zod.def.checks ?? []).some((it) => it._zod.def.check === 'string_format');
}

/** A text of the kind `{en: …, zh: …}`, or such a map with more beside it (a cue). */
export function isTextMap(schema: z.core.$ZodTypes): boolean {
  const { def } = schema._zod;
  return def.type === 'object' && Object.hasOwn(def.shape, 'en') && Object.hasOwn(def.shape, 'zh');
}
