import type { cueFaces } from '../../src/core/scenario/line.ts';

export type CueFace = (typeof cueFaces)[number];

/** The faces a cue can ask for, and two that only a mood brings. */
export type DrawnFace = CueFace | 'firm' | 'pleading';

/**
 * One face, made of Open Peeps drawings. Eyes, brows and nose may come from one drawing and the
 * mouth from another: no single Open Peeps face shows plain anger without fangs or saucer eyes.
 * `eyesTo` is where the eye drawing is cut, in its own units; every mouth used starts below 190.
 */
export type FaceDrawing = { eyes: string; mouth: string; eyesTo?: number };

export const faceDrawings: Record<DrawnFace, FaceDrawing> = {
  neutral: { eyes: 'smile', mouth: 'tired' },
  warm: { eyes: 'smile', mouth: 'smile' },
  relieved: { eyes: 'tired', mouth: 'smile' },
  surprised: { eyes: 'explaining', mouth: 'concernedFear' },
  tired: { eyes: 'tired', mouth: 'tired' },
  worried: { eyes: 'concerned', mouth: 'tired' },
  pleading: { eyes: 'concerned', mouth: 'concerned' },
  sad: { eyes: 'tired', mouth: 'solemn' },
  hurt: { eyes: 'solemn', mouth: 'solemn' },
  crying: { eyes: 'concernedFear', mouth: 'concernedFear' },
  ashamed: { eyes: 'contempt', mouth: 'tired' },
  blank: { eyes: 'blank', mouth: 'tired' },
  // Not Open Peeps' "suspicious": its raised brow is drawn over the hair.
  wary: { eyes: 'serious', mouth: 'serious' },
  firm: { eyes: 'serious', mouth: 'tired' },
  angry: { eyes: 'angryWithFang', mouth: 'tired', eyesTo: 184 },
  furious: { eyes: 'veryAngry', mouth: 'concerned', eyesTo: 180 },
};

/**
 * The face for each phase of agitation, for low and for open trust. The same heat turns outwards
 * (at the officer) where trust is low and inwards (towards tears) where trust is open.
 */
export const faceOfMood = {
  'calm-low': 'neutral',
  'calm-open': 'warm',
  'anxious-low': 'tired',
  'anxious-open': 'worried',
  'defensive-low': 'firm',
  'defensive-open': 'pleading',
  'near-crisis-low': 'angry',
  'near-crisis-open': 'hurt',
  'crisis-low': 'furious',
  'crisis-open': 'crying',
} as const satisfies Record<string, DrawnFace>;

export type MoodFaceKey = keyof typeof faceOfMood;
