import type { z } from 'zod';
import type { Language } from '#core/basics/text.ts';

type Issue = z.core.$ZodIssue;

/** What a schema expected, in a few words of each language. */
export function explainIssue(issue: Issue): Record<Language, string> {
  switch (issue.code) {
    case 'invalid_type':
      return {
        en: `${kindIn(issue.expected, 'en')} was expected`,
        zh: `应为${kindIn(issue.expected, 'zh')}`,
      };
    case 'unrecognized_keys':
      return {
        en: `${listOf(issue.keys)} does not belong here`,
        zh: `此处不应有 ${listOf(issue.keys)}`,
      };
    case 'too_big':
      return { en: `at most ${issue.maximum} is allowed`, zh: `不得超过 ${issue.maximum}` };
    case 'too_small':
      return { en: `at least ${issue.minimum} is needed`, zh: `不得少于 ${issue.minimum}` };
    case 'invalid_value': {
      const allowed = listOf(issue.values.map(String));
      return { en: `one of ${allowed} was expected`, zh: `应为以下之一：${allowed}` };
    }
    case 'invalid_key':
      return { en: 'this name is not a valid id', zh: '此名称不是有效的标识' };
    case 'invalid_format':
      return { en: 'it is not written as it should be', zh: '写法不符合要求' };
    default:
      return { en: 'it is not what should stand here', zh: '不是此处应有的内容' };
  }
}

const kinds: Record<string, Record<Language, string>> = {
  string: { en: 'a text', zh: '文字' },
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: { en: 'a group of fields', zh: '一组字段' },
  record: { en: 'a group of fields', zh: '一组字段' },
};

function kindIn(expected: string, language: Language): string {
  return kinds[expected]?.[language] ?? expected;
}

function listOf(names: readonly string[]): string {
  const text = names.map((name) => `"${name}"`).join(', ');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
