import { problemRule } from '../problem-rule.ts';

/** Beats, endings and choices share one list of ids, so that `seen` has one meaning. */
export const duplicateId = problemRule(
  'duplicate-id',
  (name) => ({
    en: `The id "${name}" is used twice; beats, endings and choices share one list of ids.`,
    zh: `标识“${name}”用了两次；节点、结局和选项共用一组标识。`,
  }),
  ({ name }) => ({
    en: `Give one of them another id, for example "${name}-2".`,
    zh: `请给其中一个换个标识，例如“${name}-2”。`,
  }),
);
