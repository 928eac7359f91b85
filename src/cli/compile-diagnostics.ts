import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import type { CompileProblem } from '#core/conversation/problem.ts';
import { nearestWord } from '#core/source/nearest-word.ts';
import type { SourceTree } from '#core/source/source-tree.ts';

const what: Partial<Record<CompileProblem['code'], Wording>> = {
  'unknown-beat': { en: 'beat or ending', zh: '环节或结局' },
  'unknown-resident': { en: 'resident', zh: '居民' },
  'unknown-speaker': { en: 'resident or bystander', zh: '居民或旁人' },
  'unknown-fact': { en: 'fact', zh: '事实' },
  'unknown-variable': { en: 'variable', zh: '变量' },
  'unknown-behaviour': { en: 'behaviour in the rubric', zh: '评分标准中的行为' },
  'unknown-seen': { en: 'beat, ending or choice', zh: '环节、结局或选项' },
};

/** Says what keeps a scenario from running, at the places where it stands. */
export function compileDiagnostics(
  problems: readonly CompileProblem[],
  tree: SourceTree,
): Diagnostic[] {
  return problems.map((problem) => {
    const { code, path, name, known } = problem;
    const near = nearestWord(name, known);
    return {
      code,
      severity: 'error',
      message: messageFor(problem),
      range: tree.rangeOf(path),
      ...(near === undefined
        ? {}
        : { suggestion: { en: `Did you mean "${near}"?`, zh: `是不是想写“${near}”？` } }),
    };
  });
}

function messageFor({ code, name, known }: CompileProblem): Wording {
  const kind = what[code];
  if (kind !== undefined) {
    return { en: `There is no ${kind.en} "${name}".`, zh: `没有名为“${name}”的${kind.zh}。` };
  }
  if (code === 'duplicate-id') {
    return {
      en: `The id "${name}" is used twice: beats, endings and choices share one list of ids.`,
      zh: `标识“${name}”用了两次：环节、结局和选项的标识不能重复。`,
    };
  }
  if (code === 'has-under-not') {
    return {
      en: `"has: ${name}" may not stand under "not": writing something down must never do harm.`,
      zh: `“has: ${name}”不能放在“not”里：记笔记不应带来坏处。`,
    };
  }
  if (code === 'has-outside-choice') {
    return {
      en: `"has: ${name}" may stand only in the "when" of a choice.`,
      zh: `“has: ${name}”只能放在选项的“when”里。`,
    };
  }
  return {
    en: `${name} does not fit this variable: it takes ${known.join(' or ')}.`,
    zh: `${name} 不适合这个变量：应为 ${known.join(' 或 ')}。`,
  };
}
