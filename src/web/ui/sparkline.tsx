import './line-chart.css';
import { type Tone, toneColour } from './tone.ts';

export type SparklineProps = {
  /** The whole message in words; the drawing only repeats it. */
  label: string;
  values: readonly number[];
  range?: readonly [number, number];
  tone?: Tone;
  width?: number;
  height?: number;
};

/** A line the size of a word, with a dot on the last value. */
export function Sparkline(props: SparklineProps) {
  const { label, values, range = [0, 100], tone = 'accent', width = 112, height = 32 } = props;
  const [low, high] = range;
  const x = (index: number) => 4 + (index / Math.max(1, values.length - 1)) * (width - 8);
  const y = (value: number) => height - 4 - ((value - low) / (high - low)) * (height - 8);
  const points = values.map((value, index) => `${x(index).toFixed(1)},${y(value).toFixed(1)}`);
  const last = values.at(-1);
  return (
    <svg className="ui-sparkline" width={width} height={height} role="img" aria-label={label}>
      <path d={`M2 ${height - 2}H${width - 2}`} stroke="var(--line)" />
      <polyline points={points.join(' ')} fill="none" stroke={toneColour(tone)} strokeWidth="2" />
      {last !== undefined && (
        <circle cx={x(values.length - 1)} cy={y(last)} r="3.2" fill={toneColour(tone)} />
      )}
    </svg>
  );
}
