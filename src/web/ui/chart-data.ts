import type { Shape } from './mark.tsx';
import type { Tone } from './tone.ts';

export type ChartSeries = {
  id: string;
  label: string;
  tone: Tone;
  shape: Shape;
  dashed?: boolean;
  /** One value a step; undefined where the series has none. */
  values: readonly (number | undefined)[];
};

export type ChartBand = { from: number; to: number; label: string; tone: Tone };

/** `reading` says everything about the step in words; `mark` stands under it on the axis. */
export type ChartStep = { id: string; mark: string; reading: string };
