import type { z } from 'zod';
import type { Wording } from '#core/basics/diagnostic.ts';
import { isLineShape, keysOf } from './schema-at.ts';
import { boundsOf, isIdSchema } from './schema-facts.ts';

/** What may stand at a place, in words: "a text", "a list", "a whole number from 1 to 5". */
export function expectedWording(schemas: readonly z.core.$ZodTypes[]): Wording {
  const keys = keysOf(schemas);
  if (keys.includes('en') && keys.includes('zh') && keys.length === 2) {
    return { en: 'a text: "…" or {en: "…", zh: "…"}', zh: '文字："…" 或 {en: "…", zh: "…"}' };
  }
  const each = new Map<string, Wording>();
  for (const schema of schemas) {
    const wording = wordingOf(schema, keys);
    each.set(wording.en, wording);
  }
  const all = [...each.values()];
  return {
    en: all.map((it) => it.en).join(' or ') || 'something else',
    zh: all.map((it) => it.zh).join('或') || '其他内容',
  };
}

const line: Wording = {
  en: 'a line with its speaker: `ma: "…"`',
  zh: '带说话人的一句话：`ma: "…"`',
};

function wordingOf(schema: z.core.$ZodTypes, keys: readonly string[]): Wording {
  switch (schema._zod.def.type) {
    case 'string':
      return isIdSchema(schema)
        ? { en: 'an id such as "first-visit"', zh: '标识，如 "first-visit"' }
        : { en: 'a text', zh: '文字' };
    case 'number':
      return numberWording(schema);
    case 'boolean':
      return { en: 'true or false', zh: 'true 或 false' };
    case 'array':
      return {
        en: 'a list: [ … ] or lines that begin with "- "',
        zh: '列表：[ … ] 或以“- ”开头的各行',
      };
    case 'record':
      return { en: 'ids with their contents: `id: …`', zh: '各个标识及其内容：`id: …`' };
    case 'object': {
      if (isLineShape(schema._zod.def.shape)) return line;
      const some = keys.slice(0, 6).join(', ') + (keys.length > 6 ? ', …' : '');
      return { en: `a map with keys such as ${some}`, zh: `包含 ${some} 等键的内容` };
    }
    default:
      return { en: 'something else', zh: '其他内容' };
  }
}

function numberWording(schema: z.core.$ZodType): Wording {
  const { minimum, maximum } = boundsOf(schema);
  if (maximum > 1e9) return { en: 'a whole number', zh: '整数' };
  return {
    en: `a whole number from ${minimum} to ${maximum}`,
    zh: `${minimum} 到 ${maximum} 之间的整数`,
  };
}
