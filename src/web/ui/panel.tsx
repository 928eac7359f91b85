import './layout.css';
import './panel.css';
import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

export type PanelProps = {
  title?: ReactNode;
  titleLevel?: 2 | 3 | 4;
  /** A word or two above the title. */
  eyebrow?: ReactNode;
  /** Stands at the end of the title's line. */
  actions?: ReactNode;
  look?: 'sheet' | 'sunk' | 'raised';
  className?: string;
  children: ReactNode;
};

/** A sheet of paper. With a title it is a named region. */
export function Panel(props: PanelProps) {
  const { title, titleLevel = 2, eyebrow, actions, look = 'sheet', className, children } = props;
  const titleId = useId();
  const Title = `h${titleLevel}` as const;
  const classes = classNames('ui-panel', look !== 'sheet' && `ui-panel--${look}`, className);
  if (title === undefined) return <div className={classes}>{children}</div>;
  return (
    <section className={classes} aria-labelledby={titleId}>
      <div className="ui-panel__head">
        {eyebrow !== undefined && <p className="ui-eyebrow ui-panel__eyebrow">{eyebrow}</p>}
        <Title id={titleId}>{title}</Title>
        {actions}
      </div>
      {children}
    </section>
  );
}
