import './skip-link.css';
import type { MouseEvent, ReactNode } from 'react';

/** First thing on the page: jumps to the element with the id `target` without touching the route. */
export function SkipLink({ target = 'main', children }: { target?: string; children: ReactNode }) {
  const jump = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return (
    <a className="ui-skip-link" href={`#${target}`} onClick={jump}>
      {children}
    </a>
  );
}
