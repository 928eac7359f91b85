import { LinePath } from '@visx/shape';
import type { CSSProperties } from 'react';
import type { ChartSeries } from './chart-data.ts';
import type { ChartScale } from './chart-scale.ts';
import { markPath } from './mark.tsx';
import { toneColour } from './tone.ts';

/** The lines and their points, each series with its own shape and, if asked, dashes. */
export function ChartLines(props: { scale: ChartScale; series: readonly ChartSeries[] }) {
  const { x, y } = props.scale;
  return (
    <svg aria-hidden="true" pointerEvents="none">
      {props.series.map((one) => (
        <g key={one.id} style={{ '--tone': toneColour(one.tone) } as CSSProperties}>
          <LinePath
            className="ui-chart__line"
            data={[...one.values]}
            // A gap in the values is a gap in the line, never a guess across it.
            defined={(value) => value !== undefined}
            x={(_, index) => x(index)}
            y={(value) => y(value ?? 0)}
            strokeDasharray={one.dashed ? '7 5' : undefined}
          />
          {one.values.map((value, index) =>
            value === undefined ? null : (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the axis
                key={index}
                className="ui-chart__point"
                d={markPath(one.shape)}
                transform={`translate(${x(index) - 6} ${y(value) - 6})`}
              />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}
