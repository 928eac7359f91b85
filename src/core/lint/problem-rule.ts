import type { Wording } from '#core/basics/diagnostic.ts';
import type { CompileProblem } from '#core/conversation/problem.ts';
import type { Rule } from './rule.ts';
import { didYouMean } from './wording.ts';

/** A rule that puts one kind of compile problem into a trainer's words. */
export function problemRule(
  code: CompileProblem['code'],
  message: (name: string) => Wording,
  suggestion: (problem: CompileProblem) => Wording = ({ name, known }) => didYouMean(name, known),
): Rule {
  return {
    code,
    severity: 'error',
    needs: 'text',
    check: ({ problems }) => {
      const places = new Map<string, CompileProblem>();
      for (const it of problems) if (it.code === code) places.set(it.path.join('/'), it);
      return [...places.values()].map((it) => ({
        path: it.path,
        at: it.path.at(-1) === it.name ? ('key' as const) : ('value' as const),
        message: message(it.name),
        suggestion: suggestion(it),
      }));
    },
  };
}
