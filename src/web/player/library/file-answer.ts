import type { Diagnostic } from '#core/basics/diagnostic.ts';
import type { Scenario } from '#core/scenario/scenario.ts';

/** What the worker answers about a scenario file. */
export type FileAnswer =
  | { ok: true; scenario: Scenario; revision: string }
  | { ok: false; diagnostics: Diagnostic[] };
