import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BoxPlot } from '#web/ui/box-plot.tsx';
import { LineChart } from '#web/ui/line-chart.tsx';
import { Sparkline } from '#web/ui/sparkline.tsx';

/** Attributes of every element with this class, in the order they are drawn. */
function drawn(node: ReactNode, className: string): Record<string, string>[] {
  const elements = renderToStaticMarkup(node).match(/<[a-z][^>]*>/g) ?? [];
  return elements
    .map((it) => Object.fromEntries([...it.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => m.slice(1))))
    .filter((it) => it.class?.split(' ').includes(className));
}

const chart = (values: readonly (number | undefined)[]) => (
  <LineChart
    title="Trust"
    prompt="Look at a step."
    table={null}
    steps={values.map((value, i) => ({ id: `s${i}`, mark: `${i + 1}`, reading: `Trust ${value}` }))}
    series={[{ id: 'trust', label: 'Trust', tone: 'accent', shape: 'square', values }]}
  />
);

const moves = (path: string | undefined) => path?.replace(/[^A-Z]/g, '');

test('a gap in the values is a gap in the line and has no point', () => {
  const gappy = chart([10, 20, undefined, 40, 50, 60]);
  expect(moves(drawn(gappy, 'ui-chart__line')[0]?.d)).toBe('MLMLL');
  expect(drawn(gappy, 'ui-chart__point')).toHaveLength(5);
  expect(moves(drawn(chart([10, 20, 30]), 'ui-chart__line')[0]?.d)).toBe('MLL');
});

test('a chart without any value, and one without steps, are still charts', () => {
  expect(drawn(chart([undefined, undefined]), 'ui-chart__step')).toHaveLength(2);
  expect(renderToStaticMarkup(chart([]))).not.toMatch(/NaN|undefined/);
});

test('a line chart is one tab stop, and every step reads itself out', () => {
  const steps = drawn(chart([10, 20, 30]), 'ui-chart__step');
  expect(steps.map((it) => it.tabindex)).toEqual(['0', '-1', '-1']);
  expect(steps.map((it) => it['aria-label'])).toEqual(['Trust 10', 'Trust 20', 'Trust 30']);
});

test('a box plot says its numbers and draws them where they lie in their range', () => {
  const plot = (
    <BoxPlot
      label="From 10 to 90"
      range={[0, 200]}
      least={20}
      lowerQuarter={60}
      median={100}
      upperQuarter={140}
      most={180}
    />
  );
  expect(drawn(plot, 'ui-box-plot')[0]).toMatchObject({
    role: 'img',
    'aria-label': 'From 10 to 90',
  });
  expect(drawn(plot, 'ui-box-plot__box')[0]).toMatchObject({ x: '30', width: '40' });
  expect(drawn(plot, 'ui-box-plot__median')[0]).toMatchObject({ x1: '50', x2: '50' });
  const ends = ['visx-boxplot-min', 'visx-boxplot-max'].map((it) => drawn(plot, it)[0]?.x1);
  expect(ends).toEqual(['10', '90']);
});

test('a sparkline goes through its values and ends in a dot; a single value is a dot alone', () => {
  const line = (values: readonly number[]) => <Sparkline label="Up" values={values} />;
  expect(drawn(line([0, 50, 100]), 'visx-linepath')[0]?.d).toBe('M4,28L56,16L108,4');
  expect(renderToStaticMarkup(line([0, 50, 100]))).toContain('<circle cx="108" cy="4"');
  expect(renderToStaticMarkup(line([50]))).toContain('<circle cx="4" cy="16"');
  expect(renderToStaticMarkup(line([]))).not.toContain('<circle');
});
