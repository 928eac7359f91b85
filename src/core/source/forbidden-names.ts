/**
 * Names that every JavaScript object answers to. Neither a key nor a whole value may be one of
 * them, so that no look-up by an author's word can ever find something the author did not write.
 */
export const forbiddenNames: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'prototype',
]);
