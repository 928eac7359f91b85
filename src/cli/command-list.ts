import type { Command } from './command.ts';
import { check } from './commands/check.ts';
import { coverage } from './commands/coverage.ts';
import { format } from './commands/format.ts';
import { machine } from './commands/machine.ts';
import { play } from './commands/play.ts';
import { solve } from './commands/solve.ts';
import { walk } from './commands/walk.ts';

/** Every command, in the order of the usage page. */
export const commands: readonly Command[] = [check, format, walk, solve, play, machine, coverage];
