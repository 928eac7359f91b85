import './line-chart.css';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
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
  const end = values.length - 1;
  const x = scaleLinear<number>({ domain: [0, Math.max(1, end)], range: [4, width - 4] });
  const y = scaleLinear<number>({ domain: [...range], range: [height - 4, 4] });
  const last = values.at(-1);
  return (
    <svg className="ui-sparkline" width={width} height={height} role="img" aria-label={label}>
      <path d={`M2 ${height - 2}H${width - 2}`} stroke="var(--line)" />
      <LinePath
        data={[...values]}
        x={(_, index) => x(index)}
        y={y}
        stroke={toneColour(tone)}
        strokeWidth="2"
      />
      {last !== undefined && <circle cx={x(end)} cy={y(last)} r="3.2" fill={toneColour(tone)} />}
    </svg>
  );
}
