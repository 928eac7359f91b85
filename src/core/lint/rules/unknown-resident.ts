import { problemRule } from '../problem-rule.ts';

/** Moods, hits and addressees belong to residents of this scenario. */
export const unknownResident = problemRule('unknown-resident', (name) => ({
  en: `Nobody among the residents is called "${name}".`,
  zh: `居民里没有“${name}”这个人。`,
}));
