import { type ReactNode, useId } from 'react';

export type SectionProps = { id: string; title: string; lede?: ReactNode; children: ReactNode };

/** One part of the debrief: a named region that the contents lead to. */
export function Section({ id, title, lede, children }: SectionProps) {
  const titleId = useId();
  return (
    <section id={id} className="debrief-section" aria-labelledby={titleId}>
      <h2 id={titleId} tabIndex={-1}>
        {title}
      </h2>
      {lede !== undefined && <p className="debrief-lede">{lede}</p>}
      {children}
    </section>
  );
}
