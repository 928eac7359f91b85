import type { CSSProperties } from 'react';
import { useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';

/** How many voted for one option, as number, percent and bar. */
export function SplitBar({ votes, all }: { votes: number; all: number }) {
  const words = useWords(classRunWords);
  const share = all === 0 ? 0 : votes / all;
  return (
    <span className="split-bar" style={{ '--share': share } as CSSProperties}>
      <span className="split-bar__reading ui-numeric">
        {words.reading(votes, Math.round(share * 100))}
      </span>
      <span className="split-bar__track" aria-hidden="true">
        <span className="split-bar__fill" />
      </span>
    </span>
  );
}
