import { GridRows } from '@visx/grid';
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
  const { left, right, bottom, x, y } = scale;
  const values = quarters(range);
  return (
    <svg aria-hidden="true">
      <GridRows
        scale={y}
        left={left}
        width={right - left}
        tickValues={values}
        stroke="var(--line)"
        // Crisp edges come out unevenly thick on screens scaled to 125 or 150 %.
        shapeRendering="auto"
      />
      {bands.map((band) => (
        <Band key={band.label} band={band} scale={scale} />
      ))}
      {values.map((value) => (
        <text key={value} x={left - 8} y={y(value)} textAnchor="end" dominantBaseline="middle">
          {value}
        </text>
      ))}
      {steps.map(({ id, mark }, index) => (
        <text key={id} x={x(index)} y={bottom + 22} textAnchor="middle">
          {mark}
        </text>
      ))}
    </svg>
  );
}

function Band({ band, scale }: { band: ChartBand; scale: ChartScale }) {
  const { left, right, y } = scale;
  const top = y(band.to);
  return (
    <g style={{ '--tone': toneColour(band.tone) } as CSSProperties}>
      <rect
        className="ui-chart__band"
        x={left}
        y={top}
        width={right - left}
        height={y(band.from) - top}
      />
      <text className="ui-chart__band-label" x={left + 6} y={top + 14}>
        {band.label}
      </text>
    </g>
  );
}

/** Not the round numbers visx would take: those run through the words of the bands. */
function quarters([low, high]: readonly [number, number]): number[] {
  return [0, 1, 2, 3, 4].map((quarter) => Math.round(low + ((high - low) * quarter) / 4));
}
