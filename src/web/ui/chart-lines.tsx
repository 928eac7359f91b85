import type { CSSProperties } from 'react';
import type { ChartSeries } from './chart-data.ts';
import type { ChartScale } from './chart-scale.ts';
import { markPath } from './mark.tsx';
import { toneColour } from './tone.ts';

/** The lines and their points, each series with its own shape and, if asked, dashes. */
export function ChartLines(props: { scale: ChartScale; series: readonly ChartSeries[] }) {
  const { scale, series } = props;
  return (
    <svg aria-hidden="true" pointerEvents="none">
      {series.map((one) => (
        <g key={one.id} style={{ '--tone': toneColour(one.tone) } as CSSProperties}>
          <path
            className="ui-chart__line"
            d={linePath(one.values, scale)}
            strokeDasharray={one.dashed ? '7 5' : undefined}
          />
          {one.values.map((value, index) =>
            value === undefined ? null : (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place on the axis
                key={index}
                className="ui-chart__point"
                d={markPath(one.shape)}
                transform={`translate(${scale.x(index) - 6} ${scale.y(value) - 6})`}
              />
            ),
          )}
        </g>
      ))}
    </svg>
  );
}

/** A gap in the values is a gap in the line, never a guess across it. */
function linePath(values: readonly (number | undefined)[], scale: ChartScale): string {
  let pen: 'M' | 'L' = 'M';
  return values
    .map((value, index) => {
      if (value === undefined) {
        pen = 'M';
        return '';
      }
      const move = `${pen}${scale.x(index).toFixed(1)} ${scale.y(value).toFixed(1)}`;
      pen = 'L';
      return move;
    })
    .join('');
}
