import type { JsonFault } from '#core/basics/json-reader.ts';
import type { Place } from '#core/basics/parse-json.ts';
import type { Language } from '#core/basics/text.ts';

export type FileFault =
  | JsonFault
  | 'too-large'
  | 'not-an-attempt'
  | 'newer-format'
  | 'shape'
  | 'changed'
  | 'other-scenario'
  | 'unknown-id';

/** Why a file was refused, where, and what to do, in both languages. */
export interface FileRefusal {
  fault: FileFault;
  place?: Place;
  /** What stands there, as `content.attempt.steps[3].at`. */
  path?: string;
  message: Record<Language, string>;
}

type Sentence = Record<Language, string>;

const again: Sentence = {
  en: 'Save the attempt again where it was practised, and open that file unchanged.',
  zh: '请在原来练习的浏览器中重新保存一次，并原样打开该文件。',
};

const broken: Sentence = { en: 'This is not sound JSON', zh: '文件不是完整的 JSON' };

const faults: Record<FileFault, { what: Sentence; todo: Sentence }> = {
  syntax: { what: broken, todo: again },
  'too-deep': { what: { en: 'It is nested too deeply', zh: '嵌套层数过多' }, todo: again },
  'double-key': { what: { en: 'A name stands here twice', zh: '此处有重复的名称' }, todo: again },
  'forbidden-key': {
    what: { en: 'A name stands here that no saved attempt uses', zh: '此处出现了不允许的名称' },
    todo: again,
  },
  'number-too-large': {
    what: { en: 'A number here is too large', zh: '此处的数字过大' },
    todo: again,
  },
  'broken-character': {
    what: { en: 'A text here holds half a character', zh: '此处文字含有残缺字符' },
    todo: again,
  },
  'too-large': {
    what: { en: 'The file is larger than 2 MiB', zh: '文件超过 2 MiB' },
    todo: {
      en: 'No saved attempt is that large; choose the file that Doorstep saved.',
      zh: '练习记录不会这么大，请选择由家门口保存的文件。',
    },
  },
  'not-an-attempt': {
    what: { en: 'This is not a saved Doorstep attempt', zh: '这不是家门口的练习记录文件' },
    todo: {
      en: 'Choose a file that Doorstep saved; its name begins with "doorstep-".',
      zh: '请选择由家门口保存的文件，文件名以“doorstep-”开头。',
    },
  },
  'newer-format': {
    what: { en: 'The file was saved by a newer Doorstep', zh: '文件由更新版本的家门口保存' },
    todo: {
      en: 'Reload this page to get the newer Doorstep, then open the file again.',
      zh: '请刷新页面更新家门口，然后重新打开文件。',
    },
  },
  shape: {
    what: { en: 'The file does not say what it should', zh: '文件内容不符合格式' },
    todo: again,
  },
  changed: {
    what: {
      en: 'The file was changed after it was saved: its checksum does not fit',
      zh: '文件保存后被改动过：校验值不符',
    },
    todo: again,
  },
  'other-scenario': {
    what: {
      en: 'The attempt was made with another scenario than the one in the file',
      zh: '这次练习所用的情境与文件附带的不一致',
    },
    todo: again,
  },
  'unknown-id': {
    what: {
      en: 'A step names a choice or fact that its scenario does not have',
      zh: '某一步引用了情境中不存在的选项或事实',
    },
    todo: again,
  },
};

/** A refusal with its sentences: what, where, what to do. `detail` says what was expected there. */
export function refuseFile(
  fault: FileFault,
  at: { place?: Place; path?: readonly PropertyKey[]; detail?: Sentence } = {},
): FileRefusal {
  const { what, todo } = faults[fault];
  const path = at.path && at.path.length > 0 ? pathText(at.path) : undefined;
  const say = (language: Language) => {
    const where = at.place ? placeText(at.place, path, language) : '';
    const detail = at.detail ? joint(language) + at.detail[language] : '';
    return language === 'en'
      ? `${what.en}${where}${detail}. ${todo.en}`
      : `${what.zh}${where}${detail}。${todo.zh}`;
  };
  const refusal: FileRefusal = { fault, message: { en: say('en'), zh: say('zh') } };
  if (at.place) refusal.place = at.place;
  if (path !== undefined) refusal.path = path;
  return refusal;
}

function joint(language: Language): string {
  return language === 'en' ? ': ' : '：';
}

function placeText({ line, column }: Place, path: string | undefined, language: Language): string {
  if (language === 'en') return ` (line ${line}, column ${column}${path ? `, ${path}` : ''})`;
  return `（第 ${line} 行第 ${column} 列${path ? `，${path}` : ''}）`;
}

/** Names come from a foreign file: they are cut, so that no message grows without end. */
function pathText(path: readonly PropertyKey[]): string {
  const text = path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i > 0 ? '.' : ''}${String(key)}`))
    .join('');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
