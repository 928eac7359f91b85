declare module 'virtual:portraits' {
  /** Addresses of portraits: scenario id, person id, face (`calm-low` .. `crisis-open`, or a cue's face). */
  export const portraits: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
}
