declare module 'virtual:portraits' {
  /**
   * Addresses of portraits: scenario id, person id, face. Residents have `calm-low` .. `crisis-open`;
   * everybody has `neutral` and the faces of their own cues. `_fallback` has `younger` and `older`.
   */
  export const portraits: Readonly<
    Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
  >;
}
