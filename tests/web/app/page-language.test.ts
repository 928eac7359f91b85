import { expect, test } from 'vitest';
import { browserLanguage } from '../../../src/web/app/page-language.ts';

test.each([
  [['zh-CN', 'en'], 'zh'],
  [['zh-Hant-TW'], 'zh'],
  [['de', 'en-US', 'zh'], 'en'],
  [['fr'], 'en'],
  [[], 'en'],
] as const)('who reads %j is greeted in %s', (wanted, language) => {
  expect(browserLanguage(wanted)).toBe(language);
});
