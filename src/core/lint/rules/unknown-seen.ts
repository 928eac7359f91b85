import { problemRule } from '../problem-rule.ts';

/** What a condition wants to have been seen must exist. */
export const unknownSeen = problemRule('unknown-seen', (name) => ({
  en: `"seen: ${name}" can never hold: no beat, ending or choice is called so.`,
  zh: `“seen: ${name}”永远不会成立：没有叫这个名字的节点、结局或选项。`,
}));
