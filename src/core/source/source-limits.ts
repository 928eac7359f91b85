/** How much one source text may hold; one over a limit is refused with the limit named. */
export interface SourceLimits {
  /** Bytes of UTF-8. */
  bytes: number;
  /** Lists and maps inside one another. */
  depth: number;
  /** Words and signs as the YAML lexer counts them. */
  tokens: number;
  beats: number;
  /** Diagnostics reported at once. */
  diagnostics: number;
}

/** The limits of every shipped edge (scenario-format.md, rules an author can rely on). */
export const sourceLimits: SourceLimits = {
  bytes: 256 * 1024,
  depth: 24,
  tokens: 60_000,
  beats: 500,
  diagnostics: 20,
};
