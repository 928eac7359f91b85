import './meter.css';
import { type CSSProperties, useId } from 'react';
import { Mark, type Shape } from './mark.tsx';
import { type Tone, toneColour } from './tone.ts';

export type MeterProps = {
  label: string;
  /** From 0 to max. Undefined where there is nothing to measure: then only the word shows. */
  value: number | undefined;
  max?: number;
  /** What the number means, in words. */
  word: string;
  tone?: Tone;
  shape?: Shape;
};

/** A bar, its number and its word, so that colour and length are never alone. */
export function Meter(props: MeterProps) {
  const { label, value, max = 100, word, tone = 'accent', shape } = props;
  const labelId = useId();
  const style = { '--tone': toneColour(tone), '--share': share(value, max) } as CSSProperties;
  return (
    <div className="ui-meter" style={style}>
      <span className="ui-meter__label" id={labelId}>
        {shape && <Mark shape={shape} tone={tone} />}
        {label}
      </span>
      <span className="ui-meter__reading">
        {value !== undefined && <span className="ui-meter__number">{value}</span>} {word}
      </span>
      {value !== undefined && (
        // The browser's own meter cannot be coloured alike everywhere, nor kept in forced colours.
        // biome-ignore lint/a11y/useSemanticElements: see above
        <div
          className="ui-meter__track"
          role="meter"
          aria-labelledby={labelId}
          aria-valuemin={0}
          aria-valuemax={max}
          aria-valuenow={value}
          aria-valuetext={`${value}, ${word}`}
        >
          <div className="ui-meter__fill" />
        </div>
      )}
    </div>
  );
}

function share(value: number | undefined, max: number): number {
  return value === undefined || max <= 0 ? 0 : Math.min(1, Math.max(0, value / max));
}
