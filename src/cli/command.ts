import type { Wording } from '#core/basics/diagnostic.ts';
import type { Language } from '#core/basics/text.ts';
import type { Loader } from './loader.ts';
import type { Terminal } from './terminal.ts';

/** One option: a switch, or one that takes a value. */
export interface Option {
  about: Wording;
  /** Name of its value in the usage; absent for a switch. */
  value?: string;
  /** The only values it may have. */
  among?: readonly string[];
  /** What every value must look like. */
  pattern?: RegExp;
}

/** What a command is run with. */
export interface Call {
  terminal: Terminal;
  loader: Loader;
  language: Language;
  files: readonly string[];
  /** Options that were given: true for a switch. */
  options: Readonly<Record<string, string | true>>;
  /** Picks the words of the person at the terminal. */
  say: (wording: Wording) => string;
}

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** One command of `doorstep`. */
export interface Command {
  name: string;
  /** How its files are named in the usage, such as `[PATHS...]`. */
  takes: string;
  files: { least: number; most: number; usual: readonly string[] };
  about: Wording;
  options: Readonly<Record<string, Option>>;
  run(call: Call): Promise<ExitCode>;
}
