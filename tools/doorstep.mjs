#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './pinned-node.mjs';
import { project } from './project.mjs';
import { main, Trouble } from './say.mjs';

/** The `doorstep` command: paths are read where the command was given. */
await main(async () => {
  const commandLine = join(project, 'src', 'cli', 'entry.ts');
  if (!existsSync(join(project, 'node_modules', 'zod'))) {
    throw new Trouble('nothing is installed yet: run npm start or npm test once.');
  }
  return runNode([commandLine, ...process.argv.slice(2)], { cwd: process.cwd() });
});
