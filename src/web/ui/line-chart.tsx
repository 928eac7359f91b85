import './line-chart.css';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { ChartBand, ChartSeries, ChartStep } from './chart-data.ts';
import { ChartGround } from './chart-ground.tsx';
import { ChartLines } from './chart-lines.tsx';
import { type ChartScale, chartScale } from './chart-scale.ts';
import { Mark } from './mark.tsx';
import { useWidth } from './use-width.ts';

export type LineChartProps = {
  title: string;
  steps: readonly ChartStep[];
  series: readonly ChartSeries[];
  bands?: readonly ChartBand[];
  range?: readonly [number, number];
  height?: number;
  /** What to do there, shown until a step is looked at. */
  prompt: ReactNode;
  selected?: string | undefined;
  onSelect?: (stepId: string) => void;
  /** The same numbers as a table: usually a Table inside a Disclosure. */
  table: ReactNode;
};

/** Lines over steps. One tab stop; arrow keys go from step to step and each step reads itself out. */
export function LineChart(props: LineChartProps) {
  const { title, steps, series, bands = [], range = [0, 100], height = 260, prompt, table } = props;
  const [frame, available] = useWidth<HTMLDivElement>(680);
  const [looked, setLooked] = useState<number>();
  const scale = chartScale(steps.length, range, available, height);
  const current = looked ?? steps.findIndex(({ id }) => id === props.selected);
  return (
    <figure className="ui-chart">
      <Legend series={series} />
      <div className="ui-chart__frame" ref={frame}>
        {/* biome-ignore lint/a11y/useSemanticElements: there is no fieldset in SVG */}
        <svg
          className="ui-chart__plot"
          role="group"
          aria-label={title}
          width={scale.width}
          height={height}
          viewBox={`0 0 ${scale.width} ${height}`}
        >
          <ChartGround scale={scale} range={range} bands={bands} steps={steps} />
          <Steps {...props} scale={scale} current={current} onLook={setLooked} />
          <ChartLines scale={scale} series={series} />
        </svg>
      </div>
      <p className="ui-chart__reading">{steps[current]?.reading ?? prompt}</p>
      {table}
    </figure>
  );
}

function Legend({ series }: { series: readonly ChartSeries[] }) {
  return (
    <ul className="ui-chart__legend">
      {series.map(({ id, label, tone, shape }) => (
        <li key={id}>
          <Mark shape={shape} tone={tone} />
          {label}
        </li>
      ))}
    </ul>
  );
}

type StepsProps = LineChartProps & {
  scale: ChartScale;
  current: number;
  onLook: (index: number | undefined) => void;
};

function Steps({ steps, scale, current, onLook, selected, onSelect }: StepsProps) {
  const group = useRef<SVGGElement>(null);
  const [stop, setStop] = useState(0);
  const go = (event: KeyboardEvent, index: number) => {
    const to = destination(event.key, index, steps.length);
    if (to === undefined) return;
    event.preventDefault();
    group.current?.querySelectorAll<SVGGElement>('[data-step]')[to]?.focus();
  };
  const press = (event: KeyboardEvent, id: string) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.(id);
  };
  return (
    <g ref={group}>
      {steps.map(({ id, reading }, index) => (
        // biome-ignore lint/a11y/useSemanticElements: there is no button in SVG
        <g
          key={id}
          data-step=""
          className="ui-chart__step"
          role="button"
          aria-label={reading}
          aria-pressed={onSelect ? id === selected : undefined}
          aria-current={onSelect || index !== current ? undefined : 'step'}
          tabIndex={index === Math.min(stop, steps.length - 1) ? 0 : -1}
          onFocus={() => {
            setStop(index);
            onLook(index);
          }}
          onBlur={() => onLook(undefined)}
          onPointerEnter={() => onLook(index)}
          onPointerLeave={() => onLook(undefined)}
          onClick={() => onSelect?.(id)}
          onKeyDown={(event) => {
            go(event, index);
            press(event, id);
          }}
        >
          <rect
            className="ui-chart__column"
            x={scale.x(index - 0.5) + 1}
            y={scale.top - 8}
            width={scale.column - 2}
            height={scale.bottom + 24}
          />
        </g>
      ))}
    </g>
  );
}

function destination(key: string, index: number, count: number): number | undefined {
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(count - 1, index + 1);
  if (key === 'ArrowLeft' || key === 'ArrowUp') return Math.max(0, index - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}
