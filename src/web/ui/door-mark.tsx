/** The sign of the house: a door standing ajar, light behind it. Decoration only. */
export function DoorMark({ size = '1.6em' }: { size?: string }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path d="M6 29V3h20v26" fill="none" stroke="currentColor" strokeWidth="2" />
      <path d="M6 3 18 6.5v25.3L6 29z" fill="var(--accent)" />
      <path d="M15.6 18.2v2.6" stroke="var(--on-accent)" strokeWidth="1.8" strokeLinecap="round" />
      <path d="M1.5 29H6m20 0h4.5" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
