import './notice.css';
import type { ReactNode } from 'react';

export type NoticeTone = 'info' | 'good' | 'warn' | 'error';

export type NoticeProps = {
  tone: NoticeTone;
  title?: ReactNode;
  /** True where it was on the page from the start, so that screen readers do not announce it. */
  still?: boolean;
  actions?: ReactNode;
  children?: ReactNode;
};

const signs: Record<NoticeTone, string> = {
  info: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zm-1 7.5V15h2V8.5zM9 5v2h2V5z',
  good: 'M10 1a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM8.7 14.2l6.2-6.7-1.5-1.4-4.8 5.2-2.1-2.2-1.4 1.4z',
  warn: 'M10 1.2 19.4 18H.6zM9 7.5V13h2V7.5zM9 14.5v2h2v-2z',
  error: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3zM9 5v6.5h2V5zm0 8v2h2v-2z',
};

/** Something the reader should know now. An error interrupts; the rest waits for a pause. */
export function Notice({ tone, title, still = false, actions, children }: NoticeProps) {
  const role = still ? 'note' : tone === 'error' ? 'alert' : 'status';
  return (
    <div className={`ui-notice ui-notice--${tone}`} role={role}>
      <svg className="ui-notice__sign" viewBox="0 0 20 20" aria-hidden="true">
        <path d={signs[tone]} fill="currentColor" fillRule="evenodd" />
      </svg>
      <div>
        {title !== undefined && <p className="ui-notice__title">{title}</p>}
        {children}
        {actions !== undefined && <div className="ui-notice__actions">{actions}</div>}
      </div>
    </div>
  );
}
