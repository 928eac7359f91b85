import './tag.css';
import type { CSSProperties, ReactNode } from 'react';
import { Mark, type Shape } from './mark.tsx';
import { type Tone, toneColour } from './tone.ts';

export type TagProps = { tone?: Tone; shape?: Shape; children: ReactNode };

/** One short word about the thing it stands on. */
export function Tag({ tone = 'neutral', shape, children }: TagProps) {
  return (
    <span className="ui-tag" style={{ '--tone': toneColour(tone) } as CSSProperties}>
      {shape && <Mark shape={shape} tone={tone} />}
      {children}
    </span>
  );
}
