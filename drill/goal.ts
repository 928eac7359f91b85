/** `short` looks, in seconds; `long` proves, in minutes. */
export type Size = 'short' | 'long';

/** What a goal came to. */
export interface Finding {
  /** What was measured, in words with numbers. */
  figure: string;
  /** Undefined where it cannot be tried on this machine; the figure says why. */
  isMet: boolean | undefined;
  /** What the same measurement said of something that is broken on purpose. */
  control: string;
  controlFails: boolean;
}

/** One of the goals of safety.md, section 7. */
export interface Goal {
  asked: string;
  measure(size: Size): Promise<Finding>;
}

/** A goal that this machine does not let anybody try. */
export function notTried(why: string): Finding {
  return { figure: `not tried here: ${why}`, isMet: undefined, control: '', controlFails: false };
}
