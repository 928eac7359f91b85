import './box-plot.css';
import { scaleLinear } from '@visx/scale';
import { BoxPlot as Plot } from '@visx/stats';

export type BoxPlotProps = {
  /** Says the five numbers in words; the drawing is for the eye only. */
  label: string;
  least: number;
  lowerQuarter: number;
  median: number;
  upperQuarter: number;
  most: number;
  range?: readonly [number, number];
};

/** Least, quarters and most on one line (Tukey's box, whiskers to the ends). */
export function BoxPlot({ label, range = [0, 100], ...five }: BoxPlotProps) {
  return (
    // Stretched to whatever width there is; the style sheet keeps strokes as wide as they are.
    <svg
      className="ui-box-plot"
      role="img"
      aria-label={label}
      viewBox="0 0 100 20"
      preserveAspectRatio="none"
    >
      <line className="ui-box-plot__axis" x2="100" y1="10" y2="10" />
      <Plot
        className="ui-box-plot__whiskers"
        horizontal
        valueScale={scaleLinear<number>({ domain: [...range], range: [0, 100] })}
        min={five.least}
        firstQuartile={five.lowerQuarter}
        median={five.median}
        thirdQuartile={five.upperQuarter}
        max={five.most}
        top={3}
        boxWidth={14}
        rx={0}
        boxProps={{ className: 'ui-box-plot__box' }}
        medianProps={{ className: 'ui-box-plot__median', y1: 1, y2: 19 }}
      />
    </svg>
  );
}
