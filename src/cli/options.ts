import { languages } from '#core/basics/text.ts';
import type { Option } from './command.ts';

export const languageOption: Option = {
  about: { en: 'the language of the answer', zh: '输出语言' },
  value: 'LANGUAGE',
  among: languages,
};

export const jsonOption: Option = {
  about: { en: 'JSON on stdout, and nothing else there', zh: '在标准输出只写 JSON' },
};

export const helpOption: Option = { about: { en: 'how it is used', zh: '用法说明' } };
