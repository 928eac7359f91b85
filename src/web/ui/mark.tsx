import { type Tone, toneColour } from './tone.ts';

export type Shape = 'circle' | 'square' | 'triangle' | 'diamond' | 'bar' | 'ring';

const outlines: Record<Shape, string> = {
  circle: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  square: 'M1.5 1.5h9v9h-9z',
  triangle: 'M6 .8 11.4 10.6H.6z',
  diamond: 'M6 .4 11.6 6 6 11.6.4 6z',
  bar: 'M.5 4.2h11v3.6H.5z',
  ring: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1zm0 2.6a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 0 0 0-4.8z',
};

/** A small shape that says the same as a colour, for readers who do not see the colour. */
export function Mark({ shape, tone }: { shape: Shape; tone: Tone }) {
  return (
    <svg className="ui-mark" viewBox="0 0 12 12" width="0.75em" height="0.75em" aria-hidden="true">
      <path d={outlines[shape]} fill={toneColour(tone)} fillRule="evenodd" />
    </svg>
  );
}

/** The same shape as a path around 0,0, for drawing inside a chart. */
export function markPath(shape: Shape): string {
  return outlines[shape];
}
