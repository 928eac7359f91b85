import { problemRule } from '../problem-rule.ts';

/** Every line has a speaker: a resident, a bystander, or `scene`. */
export const unknownSpeaker = problemRule('unknown-speaker', (name) => ({
  en: `Nobody here is called "${name}", so nobody can speak this line.`,
  zh: `这里没有“${name}”这个人，这句话没人说得出来。`,
}));
