import type { Dimension } from '#core/rubric/dimension.ts';
import type { Shape } from '#web/ui/mark.tsx';

/** The shape that stands for a dimension wherever its colour does; the tone is its own name. */
export const dimensionShape: Record<Dimension, Shape> = {
  patience: 'circle',
  wording: 'square',
  'de-escalation': 'triangle',
  'follow-through': 'diamond',
};
