import './box-plot.css';

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
  const { least, lowerQuarter, median, upperQuarter, most } = five;
  const [from, to] = range;
  const x = (value: number) => `${(100 * (value - from)) / (to - from)}%`;
  const width = (a: number, b: number) => `${(100 * (b - a)) / (to - from)}%`;
  return (
    <svg className="ui-box-plot" role="img" aria-label={label}>
      <line className="ui-box-plot__axis" x1="0%" x2="100%" y1="50%" y2="50%" />
      <line className="ui-box-plot__whisker" x1={x(least)} x2={x(most)} y1="50%" y2="50%" />
      <rect
        className="ui-box-plot__box"
        x={x(lowerQuarter)}
        width={width(lowerQuarter, upperQuarter)}
        y="15%"
        height="70%"
      />
      <line className="ui-box-plot__median" x1={x(median)} x2={x(median)} y1="8%" y2="92%" />
    </svg>
  );
}
