import { problemRule } from '../problem-rule.ts';

/** Targets, `start` and `falls-due` lead to beats and endings that exist. */
export const unknownBeat = problemRule('unknown-beat', (name) => ({
  en: `There is no beat and no ending called "${name}".`,
  zh: `没有叫“${name}”的节点或结局。`,
}));
