import './meter.css';

export type ProgressProps = {
  label: string;
  /** Leave out while it cannot be known. */
  value?: number;
  max?: number;
};

/** How far something has come: the browser's progress bar. */
export function Progress({ label, value, max = 1 }: ProgressProps) {
  return <progress className="ui-progress" aria-label={label} value={value} max={max} />;
}
