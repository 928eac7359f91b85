/** Why a scenario cannot run: a name that leads nowhere, or a rule of the engine that is broken. */
export interface CompileProblem {
  code:
    | 'unknown-beat'
    | 'unknown-resident'
    | 'unknown-speaker'
    | 'unknown-fact'
    | 'unknown-variable'
    | 'unknown-behaviour'
    | 'unknown-seen'
    | 'unknown-carried'
    | 'duplicate-id'
    | 'has-under-not'
    | 'has-outside-choice'
    | 'wrong-value';
  /** Where in the scenario, as keys and positions. */
  path: readonly (string | number)[];
  /** The name that is wrong. */
  name: string;
  /** Names that would be right here. */
  known: readonly string[];
}

/** Collects problems while compiling, so that an author sees all of them at once. */
export class Problems {
  readonly all: CompileProblem[] = [];

  /** Index of `name` in `known`, or 0 with a problem recorded. */
  find(
    code: CompileProblem['code'],
    path: CompileProblem['path'],
    name: string,
    known: readonly string[],
  ): number {
    const index = known.indexOf(name);
    if (index >= 0) return index;
    this.all.push({ code, path, name, known });
    return 0;
  }
}
