import { seededRandom } from '#core/basics/random.ts';

/** One option of a synthetic story: how it moves two meters, and where it leads. */
export interface Option {
  agitation: number;
  trust: number;
  /** Open only up to this agitation. */
  upTo: number | undefined;
  to: number;
}

/** A synthetic story: `beats[i]` are the options of beat i; the last beat may be an ending. */
export interface Story {
  beats: Option[][];
  /** Where every option leads forward: the last index, which has no options. */
  ending: number | undefined;
}

export const startMood = { agitation: 40, trust: 30 } as const;
/** Agitation never falls below this (base 25, less ten). */
export const floor = 15;

/** Options that lead anywhere in the story, for ever; of three, the second is guarded. */
export function endlessStory(size: number, options = 3): Story {
  const random = seededRandom(size);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const beats = Array.from({ length: size }, () =>
    Array.from({ length: options }, (_, i) => ({
      agitation: whole(-8, 9),
      trust: whole(-5, 5),
      upTo: i === 1 ? whole(30, 70) : undefined,
      to: whole(0, size - 1),
    })),
  );
  return { beats, ending: undefined };
}

/** Options that lead one to `reach` beats on, until the ending; every third one is guarded. */
export function forwardStory(size: number, options: number, reach: number): Story {
  const random = seededRandom(size * options);
  const whole = (min: number, max: number) => min + Math.floor(random() * (max - min + 1));
  const beats = Array.from({ length: size }, (_, beat) =>
    Array.from({ length: options }, (_, i) => ({
      // Net steps of five and one moving meter keep the states countable for a search that holds paths to all.
      agitation: 1 + 5 * whole(-1, 1),
      trust: 0,
      upTo: i % 3 === 1 ? whole(20, 60) : undefined,
      to: Math.min(beat + whole(1, reach), size),
    })),
  );
  return { beats, ending: size };
}

export interface Mood {
  beat: number;
  agitation: number;
  trust: number;
}

export function isOpen(option: Option, mood: Mood): boolean {
  return option.upTo === undefined || mood.agitation <= option.upTo;
}

/** What taking an option leads to: being attended to calms by one, then the option's own move. */
export function take(option: Option, mood: Mood): Mood {
  const attended = clamp(mood.agitation - 1, floor);
  return {
    beat: option.to,
    agitation: clamp(attended + option.agitation, floor),
    trust: clamp(mood.trust + option.trust, 0),
  };
}

function clamp(value: number, least: number): number {
  return value < least ? least : value > 100 ? 100 : value;
}

/** One recorded choice: the beat, the option taken there, and its position among the open ones. */
export interface Taken {
  beat: number;
  option: number;
  position: number;
}

/** Recorded random conversations of a fixed length. */
export function recordConversations(story: Story, count: number, length: number): Taken[][] {
  const random = seededRandom(7);
  return Array.from({ length: count }, () => {
    let mood: Mood = { beat: 0, ...startMood };
    return Array.from({ length }, () => {
      const options = story.beats[mood.beat]!;
      const open = options.flatMap((it, i) => (isOpen(it, mood) ? [i] : []));
      const position = Math.floor(random() * open.length);
      const taken = { beat: mood.beat, option: open[position]!, position };
      mood = take(options[taken.option]!, mood);
      return taken;
    });
  });
}

/** Folds where a conversation stands into a running checksum. */
export function fold(sum: number, { beat, agitation, trust }: Mood): number {
  return (Math.imul(sum, 31) + beat * 10_201 + agitation * 101 + trust) | 0;
}
