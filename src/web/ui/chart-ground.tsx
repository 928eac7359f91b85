import type { CSSProperties } from 'react';
import type { ChartBand, ChartStep } from './chart-data.ts';
import type { ChartScale } from './chart-scale.ts';
import { toneColour } from './tone.ts';

type ChartGroundProps = {
  scale: ChartScale;
  range: readonly [number, number];
  bands: readonly ChartBand[];
  steps: readonly ChartStep[];
};

/** What lies behind the lines: bands with their words, a grid, and both axes. */
export function ChartGround({ scale, range, bands, steps }: ChartGroundProps) {
  return (
    <svg aria-hidden="true">
      {bands.map((band) => (
        <Band key={band.label} band={band} scale={scale} />
      ))}
      {gridValues(range).map((value) => (
        <g key={value}>
          <line
            className="ui-chart__grid"
            x1={scale.left}
            x2={scale.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text x={scale.left - 8} y={scale.y(value)} textAnchor="end" dominantBaseline="middle">
            {value}
          </text>
        </g>
      ))}
      {steps.map(({ id, mark }, index) => (
        <text key={id} x={scale.x(index)} y={scale.bottom + 22} textAnchor="middle">
          {mark}
        </text>
      ))}
    </svg>
  );
}

function Band({ band, scale }: { band: ChartBand; scale: ChartScale }) {
  const top = scale.y(band.to);
  return (
    <g style={{ '--tone': toneColour(band.tone) } as CSSProperties}>
      <rect
        className="ui-chart__band"
        x={scale.left}
        y={top}
        width={scale.right - scale.left}
        height={scale.y(band.from) - top}
      />
      <text className="ui-chart__band-label" x={scale.left + 6} y={top + 14}>
        {band.label}
      </text>
    </g>
  );
}

function gridValues([low, high]: readonly [number, number]): number[] {
  return [0, 1, 2, 3, 4].map((quarter) => Math.round(low + ((high - low) * quarter) / 4));
}
