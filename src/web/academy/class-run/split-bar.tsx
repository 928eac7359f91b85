import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../academy-host.ts';
import { classRunWords } from '../words/class-run-words.ts';

export type SplitBarProps = { votes: number; all: number; children: ReactNode };

/** An option with how many voted for it: percent, number and bar. */
export function SplitBar({ votes, all, children }: SplitBarProps) {
  const words = useWords(classRunWords);
  const share = all === 0 ? 0 : votes / all;
  return (
    <span className="split-bar" style={{ '--share': share } as CSSProperties}>
      <span>{children}</span>{' '}
      <span className="split-bar__reading ui-numeric">
        <span className="split-bar__percent">{words.percent(Math.round(share * 100))}</span>{' '}
        <span>{words.votes(votes)}</span>
      </span>
      <span className="split-bar__track" aria-hidden="true">
        <span className="split-bar__fill" />
      </span>
    </span>
  );
}
