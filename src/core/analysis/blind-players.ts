import { type Random, seededRandom, seedFrom } from '#core/basics/random.ts';
import { type Language, languages } from '#core/basics/text.ts';
import { holdMove, type Tally } from '#core/conversation/kernel.ts';
import type { Tables } from '#core/conversation/tables.ts';
import type { Choice } from '#core/scenario/choice.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { Analysis } from './analyse.ts';
import { playWith } from './chance-level.ts';
import { choiceText, everyChoice } from './choice-text.ts';

/** Ways to play without understanding anybody. */
export const blindStrategies = [
  'first',
  'last',
  'longest',
  'shortest',
  'politest',
  'always-apologise',
  'always-hold',
  'always-refer',
  'always-explain-the-law',
  'random',
] as const;
export type BlindStrategy = (typeof blindStrategies)[number];

/** What a blind player scores on average. */
export interface BlindScore {
  strategy: BlindStrategy;
  /** The language it reads, where words matter. */
  language: Language | undefined;
  /** 0-100: mean over the exercised dimensions and over the runs. */
  score: number;
}

/** How strongly a blind player wants a choice; the highest wins, ties fall to chance or place. */
type Liking = (choice: Choice, language: Language) => number;

const words = {
  polite: {
    en: /\b(please|thank|thanks|sorry|uncle|auntie|aunt|sir|madam|ma'am|mr|mrs|ms|could you|would you|may i|if you like)\b/gi,
    zh: /请|您|谢|对不起|不好意思|抱歉|麻烦|劳驾|辛苦|大爷|大妈|大叔|阿姨|师傅/g,
  },
  sorry: {
    en: /\b(sorry|apologi[sz]e|apology|our fault|my fault|our mistake|my mistake)\b/gi,
    zh: /对不起|抱歉|不好意思|道歉|赔不是|赔个不是|是我们的错|是我的错/g,
  },
  refer: {
    en: /\b(another office|another window|next window|hotline|12345|go to the|ask at the|their department|not ours|court|petition office|letters and visits)\b/gi,
    zh: /别的部门|别的窗口|热线|12345|去找|去问|不归我们|不归我管|法院|信访局|信访办/g,
  },
  law: {
    en: /\b(law|laws|legal|illegal|article|regulation|regulations|rule|rules|statute|act)\b/gi,
    zh: /法律|法规|条例|规定|依法|违法|第[一二三四五六七八九十百\d]+条|法/g,
  },
} as const;

const shownBy = {
  sorry: ['w-own-error'],
  refer: ['f-cold-referral', 'f-name-next', 'f-link-departments'],
  law: ['w-plain-law', 'w-jargon', 'w-lecture'],
} as const;

const likings: Partial<Record<BlindStrategy, Liking>> = {
  longest: (choice, language) => choiceText(choice, language).length,
  shortest: (choice, language) => -choiceText(choice, language).length,
  politest: (choice, language) => count(choice, language, 'polite'),
  'always-apologise': (choice, language) => marked(choice, language, 'sorry'),
  'always-refer': (choice, language) => marked(choice, language, 'refer'),
  'always-explain-the-law': (choice, language) => marked(choice, language, 'law'),
};

/** Runs of a player whose ties fall to chance. */
const runs = 100;

/**
 * What every blind player scores: the mean over the exercised dimensions, each kept within 0-100
 * as a recruit's score is. Ties are broken by chance (seeded), so that is what a hundred such
 * players get. Empty where no dimension is exercised.
 */
export function blindScores(scenario: Scenario, tables: Tables, analysis: Analysis): BlindScore[] {
  const choices = everyChoice(scenario);
  return blindStrategies.flatMap((strategy) => {
    const liking = likings[strategy];
    const reads =
      liking === undefined
        ? [undefined]
        : languages.filter((it) => scenario.languages.includes(it));
    return reads.flatMap((language): BlindScore[] => {
      const random = seededRandom(seedFrom(`${analysis.revision} ${strategy} ${language ?? ''}`));
      const pick = pickFor(strategy, choices, language, random);
      const scores = Array.from({ length: runs }, () =>
        meanScore(playWith(tables, pick).tally, analysis),
      ).flatMap((it) => it ?? []);
      if (scores.length === 0) return [];
      return [{ strategy, language, score: scores.reduce((a, b) => a + b, 0) / scores.length }];
    });
  });
}

function pickFor(
  strategy: BlindStrategy,
  choices: readonly Choice[],
  language: Language | undefined,
  random: Random,
): (moves: readonly number[]) => number {
  const any = (moves: readonly number[]) => moves[Math.floor(random() * moves.length)]!;
  const liking = likings[strategy];
  return (moves) => {
    const spoken = moves.filter((it) => it >= 0);
    if (strategy === 'random' || spoken.length === 0) return any(moves);
    if (strategy === 'always-hold') return moves.includes(holdMove) ? holdMove : any(spoken);
    if (strategy === 'first') return spoken[0]!;
    if (strategy === 'last') return spoken.at(-1)!;
    const liked = spoken.map((it) => liking!(choices[it]!, language!));
    const most = Math.max(...liked);
    return any(spoken.filter((_, i) => liked[i] === most));
  };
}

function count(choice: Choice, language: Language, what: keyof typeof words): number {
  return choiceText(choice, language).match(words[what][language])?.length ?? 0;
}

function marked(choice: Choice, language: Language, what: keyof typeof shownBy): number {
  const shows = shownBy[what].some((it) => choice.shows.includes(it)) ? 1 : 0;
  return shows + count(choice, language, what);
}

function meanScore(tally: Tally, { best, chance }: Analysis): number | undefined {
  const shares = tally.flatMap((points, i) => {
    const par = best.tally[i]!;
    const guessed = chance.mean[i]!;
    if (par - guessed < 1) return [];
    return Math.min(100, Math.max(0, (100 * (points - guessed)) / (par - guessed)));
  });
  return shares.length === 0 ? undefined : shares.reduce((a, b) => a + b, 0) / shares.length;
}
