import type { Distribution } from '#core/academy/statistics/distribution.ts';
import type { Enough } from '#core/academy/statistics/enough.ts';
import { BoxPlot } from '#web/ui/box-plot.tsx';
import { useWords } from './academy-host.ts';
import { insightWords } from './words/insight-words.ts';

export type SpreadProps = {
  name: string;
  figure: Enough<Distribution>;
  range?: readonly [number, number];
};

/** A distribution, or in words that there is not enough for one. */
export function Spread({ name, figure, range = [0, 100] }: SpreadProps) {
  const words = useWords(insightWords);
  if (figure.kind === 'too-few') {
    return <span className="ui-small ui-soft">{words.tooFew(figure.n, figure.needed)}</span>;
  }
  return <BoxPlot label={words.spread(name, figure.value)} range={range} {...figure.value} />;
}
