import type { Command } from './command.ts';
import { solve } from './commands/solve.ts';
import { walk } from './commands/walk.ts';

/** Every command, in the order of the usage page. */
export const commands: readonly Command[] = [walk, solve];
