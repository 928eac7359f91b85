import type { Wording } from '#core/basics/diagnostic.ts';

/** A code with its words, still without a place. */
export interface IssueWording {
  code: string;
  message: Wording;
  suggestion?: Wording;
}

/** A list of words for a sentence, cut after twelve. */
export function listed(words: readonly string[]): string {
  return words.slice(0, 12).join(', ') + (words.length > 12 ? ', …' : '');
}

/** "Did you mean x?", or else what is possible. */
export function didYouMean(nearest: string | undefined, possible: readonly string[]): Wording {
  const all = listed(possible);
  if (nearest === undefined) return { en: `Possible here: ${all}.`, zh: `这里可以写：${all}。` };
  return { en: `Did you mean "${nearest}"?`, zh: `您是想写“${nearest}”吗？` };
}

/** A key that must be there and is not. */
export function missingKeyWording(key: string): IssueWording {
  return {
    code: 'missing-key',
    message: { en: `"${key}" is missing here.`, zh: `这里缺少“${key}”。` },
    suggestion: { en: `Add a line \`${key}: …\`.`, zh: `请加一行 \`${key}: …\`。` },
  };
}

/** A key with nothing after its colon. */
export function emptyValueWording(key: string, expected: Wording): IssueWording {
  return {
    code: 'empty-value',
    message: { en: `"${key}" is empty.`, zh: `“${key}”没有内容。` },
    suggestion: { en: `Write ${expected.en}.`, zh: `请写${expected.zh}。` },
  };
}

/** A key that has no meaning here. */
export function unknownKeyWording(
  key: string,
  nearest: string | undefined,
  possible: readonly string[],
): IssueWording {
  return {
    code: 'unknown-key',
    message: { en: `"${key}" means nothing here.`, zh: `这里不能使用“${key}”。` },
    suggestion: didYouMean(nearest, possible),
  };
}

/** `{en:"…"}`: read as one long key. */
export function unspacedKeyWording(key: string): IssueWording {
  const name = key.split(':', 1)[0] ?? key;
  return {
    code: 'space-after-colon',
    message: {
      en: `After "${name}:" a space is missing, so that all of it is read as one key.`,
      zh: `“${name}:”后面缺少空格，整段内容被当成了一个键。`,
    },
    suggestion: { en: `Write \`${name}: …\`.`, zh: `请写成 \`${name}: …\`。` },
  };
}

/** A word that is none of the possible ones. */
export function unknownValueWording(
  value: string,
  nearest: string | undefined,
  possible: readonly string[],
): IssueWording {
  return {
    code: 'unknown-value',
    message: { en: `"${value}" is not possible here.`, zh: `这里不能写“${value}”。` },
    suggestion: didYouMean(nearest, possible),
  };
}

/** Something of another kind than the field takes. */
export function wrongShapeWording(
  key: string,
  isItem: boolean,
  expected: Wording,
  hint?: Wording,
): IssueWording {
  const subject = isItem
    ? { en: `Each entry of "${key}"`, zh: `“${key}”的每一项` }
    : { en: `"${key}"`, zh: `“${key}”` };
  return {
    code: 'wrong-shape',
    message: {
      en: `${subject.en} must be ${expected.en}.`,
      zh: `${subject.zh}必须是${expected.zh}。`,
    },
    ...(hint === undefined ? {} : { suggestion: hint }),
  };
}

/** An id that is none. */
export function notAnIdWording(id: string): IssueWording {
  const better = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  return {
    code: 'not-an-id',
    message: {
      en: `"${id}" is no id: ids are lower-case letters and digits, begin with a letter, and join words by single hyphens (at most 64 characters).`,
      zh: `“${id}”不能作为标识：标识由小写字母和数字组成，以字母开头，单词之间用一个连字符连接（最多 64 个字符）。`,
    },
    suggestion:
      better === ''
        ? { en: 'For example "first-visit".', zh: '例如“first-visit”。' }
        : { en: `For example "${better}".`, zh: `例如“${better}”。` },
  };
}

/** A number that is none, or lies outside its bounds. */
export function numberWording(
  code: 'not-a-number' | 'out-of-range',
  key: string,
  value: string,
  bounds: { minimum: number; maximum: number; whole: boolean },
): IssueWording {
  const { minimum, maximum, whole } = bounds;
  const isBounded = maximum < 1e9;
  const range = {
    en: isBounded ? ` from ${minimum} to ${maximum}` : '',
    zh: isBounded ? ` ${minimum} 到 ${maximum} 之间的` : '',
  };
  return {
    code,
    message: {
      en: `"${key}" must be a ${whole ? 'whole number' : 'number'}${range.en}, not "${value}".`,
      zh: `“${key}”必须是${range.zh}${whole ? '整数' : '数字'}，不能是“${value}”。`,
    },
  };
}

/** More or less of something than allowed. */
export function amountWording(
  code: 'text-too-long' | 'too-many' | 'too-few',
  key: string,
  limit: number,
): IssueWording {
  const wordings = {
    'text-too-long': {
      en: `"${key}" is too long: at most ${limit} characters.`,
      zh: `“${key}”太长：最多 ${limit} 个字符。`,
    },
    'too-many': {
      en: `"${key}" has too many entries: at most ${limit}.`,
      zh: `“${key}”的条目太多：最多 ${limit} 个。`,
    },
    'too-few': {
      en: `"${key}" needs at least ${limit} ${limit === 1 ? 'entry' : 'entries'}.`,
      zh: `“${key}”至少需要 ${limit} 个条目。`,
    },
  };
  return { code, message: wordings[code] };
}

/** A line without a speaker, or with more than one. */
export function speakerWording(speaking: readonly string[]): IssueWording {
  const names = listed(speaking);
  return {
    code: speaking.length === 0 ? 'line-without-speaker' : 'line-with-two-speakers',
    message:
      speaking.length === 0
        ? { en: 'Nobody speaks in this line.', zh: '这句话没有说话人。' }
        : {
            en: `In one line only one person speaks, but here stand ${names}.`,
            zh: `一句话只能有一个说话人，这里却写了 ${names}。`,
          },
    suggestion: {
      en: 'Write who speaks as the key: `ma: "…"`; `scene: "…"` says what happens.',
      zh: '请把说话人写成键：`ma: "…"`；`scene: "…"` 用来写发生的事。',
    },
  };
}

/** What the schemas' own checks ask for, by their message. */
export const ruleWordings: Readonly<Record<string, IssueWording>> = {
  'choices-or-goto': {
    code: 'choices-or-goto',
    message: {
      en: 'A beat has either "choices" or "goto": exactly one of the two.',
      zh: '一个节点必须有“choices”或“goto”，且只能有其中之一。',
    },
  },
  'too-many-choices': {
    code: 'too-many-choices',
    message: { en: 'A beat has at most 20 choices.', zh: '一个节点最多 20 个选项。' },
  },
  'say-or-do': {
    code: 'say-or-do',
    message: {
      en: 'A choice needs something to say or to do.',
      zh: '选项里必须写出要说的话（say）或要做的事（do）。',
    },
    suggestion: { en: 'Add `say: …` or `do: …`.', zh: '请加上 `say: …` 或 `do: …`。' },
  },
  'one-key': {
    code: 'one-condition',
    message: {
      en: 'A condition says exactly one thing.',
      zh: '一个条件只能写一项内容。',
    },
    suggestion: {
      en: 'Join several with `all: [ … ]` or `any: [ … ]`; write one of seen, has, variable, mood, gate, composure, not.',
      zh: '多个条件请用 `all: [ … ]` 或 `any: [ … ]` 连接；可写 seen、has、variable、mood、gate、composure、not 之一。',
    },
  },
  'say gte, lte or eq': {
    code: 'missing-key',
    message: {
      en: 'A comparison needs gte (at least), lte (at most) or eq (exactly).',
      zh: '比较条件需要写 gte（至少）、lte（至多）或 eq（正好）。',
    },
  },
  'a plus behaviour needs a kind, a minus behaviour has none': {
    code: 'behaviour-kind',
    message: {
      en: 'A plus behaviour needs a "kind"; a minus behaviour has none.',
      zh: '加分行为（plus）需要写“kind”；减分行为（minus）不写。',
    },
  },
};

/** A rule of the schema without words of its own. */
export function otherWording(key: string): IssueWording {
  return {
    code: 'not-allowed',
    message: { en: `"${key}" is not right here.`, zh: `“${key}”写得不对。` },
  };
}
