import './disclosure.css';
import type { ReactNode } from 'react';

export type DisclosureProps = {
  summary: ReactNode;
  /** Leave out to let the browser keep the state. */
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
};

/** More, for who wants it: the browser's details and summary. Prints opened. */
export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details
      className="ui-disclosure"
      open={open}
      onToggle={(event) => onToggle?.(event.currentTarget.open)}
    >
      <summary className="ui-disclosure__summary">{summary}</summary>
      <div className="ui-disclosure__body">{children}</div>
    </details>
  );
}
