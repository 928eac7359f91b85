import type { CueFace } from '../../src/core/scenario/portrait-parts.ts';

/**
 * One face, made of Open Peeps drawings. Eyes, brows and nose may come from one drawing and the
 * mouth from another: no single Open Peeps face shows plain anger without fangs or saucer eyes.
 * `eyesTo` is where the eye drawing is cut, in its own units; every mouth used starts below 190.
 */
export type FaceDrawing = { eyes: string; mouth: string; eyesTo?: number };

export const faceDrawings: Record<CueFace, FaceDrawing> = {
  'at-ease': { eyes: 'smile', mouth: 'smile' },
  relieved: { eyes: 'tired', mouth: 'smile' },
  reserved: { eyes: 'smile', mouth: 'tired' },
  explaining: { eyes: 'smile', mouth: 'explaining' },
  worried: { eyes: 'concerned', mouth: 'tired' },
  tired: { eyes: 'tired', mouth: 'tired' },
  'eyes-lowered': { eyes: 'contempt', mouth: 'tired' },
  pleading: { eyes: 'concerned', mouth: 'concerned' },
  doubtful: { eyes: 'suspicious', mouth: 'tired' },
  firm: { eyes: 'serious', mouth: 'tired' },
  'near-tears': { eyes: 'solemn', mouth: 'solemn' },
  'tight-lipped': { eyes: 'angryWithFang', mouth: 'tired', eyesTo: 184 },
  'crying-out': { eyes: 'concernedFear', mouth: 'concernedFear' },
  shouting: { eyes: 'veryAngry', mouth: 'concerned', eyesTo: 180 },
};

/**
 * The face for each phase of agitation, for low and for open trust. The same heat turns outwards
 * (at the officer) where trust is low and inwards (towards tears) where trust is open.
 */
export const faceOfMood = {
  'calm-low': 'reserved',
  'calm-open': 'at-ease',
  'anxious-low': 'tired',
  'anxious-open': 'worried',
  'defensive-low': 'firm',
  'defensive-open': 'pleading',
  'near-crisis-low': 'tight-lipped',
  'near-crisis-open': 'near-tears',
  'crisis-low': 'shouting',
  'crisis-open': 'crying-out',
} as const satisfies Record<string, CueFace>;

export type MoodFaceKey = keyof typeof faceOfMood;
