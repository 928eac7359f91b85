import type { Wording } from '#core/basics/diagnostic.ts';
import { dimensions } from '#core/rubric/dimension.ts';
import type { Walkthrough } from '#core/scenario/walkthrough.ts';
import type { Score } from '#core/scoring/score.ts';

/** What a walkthrough expected and did not find; `at` is the beat or ending where it stopped. */
export function faultsOf(expect: Walkthrough['expect'], score: Score, at: string): Wording[] {
  const faults: Wording[] = [];
  if (score.outcome.ending === undefined) {
    faults.push({
      en: `the conversation is still going on in "${at}"; expected the ending "${expect.ending}"`,
      zh: `对话停在“${at}”，尚未结束；预期结局为“${expect.ending}”`,
    });
  } else if (at !== expect.ending) {
    faults.push({
      en: `it ends in "${at}", expected "${expect.ending}"`,
      zh: `结局是“${at}”，预期为“${expect.ending}”`,
    });
  }
  if (expect.verdict !== undefined && score.verdict !== expect.verdict) {
    faults.push({
      en: `the verdict is ${score.verdict ?? 'open'}, expected ${expect.verdict}`,
      zh: `评定是 ${score.verdict ?? '未定'}，预期为 ${expect.verdict}`,
    });
  }
  for (const dimension of dimensions) {
    const bounds = expect[dimension];
    const found = score.dimensions.find((it) => it.dimension === dimension)?.score ?? null;
    for (const [sign, limit] of Object.entries(bounds ?? {})) {
      if (limit === undefined || isWithin(found, sign, limit)) continue;
      const wanted = `${sign === 'gte' ? '>=' : '<='} ${limit}`;
      faults.push({
        en: `${dimension} is ${found ?? 'not exercised'}, expected ${wanted}`,
        zh: `${dimension} 为 ${found ?? '未涉及'}，预期 ${wanted}`,
      });
    }
  }
  return faults;
}

function isWithin(score: number | null, sign: string, limit: number): boolean {
  if (score === null) return false;
  return sign === 'gte' ? score >= limit : score <= limit;
}
