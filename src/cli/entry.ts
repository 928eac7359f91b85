import { main } from './main.ts';
import { nodeTerminal } from './node-terminal.ts';

// A reader such as `head` may leave before everything is written: then nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const terminal = nodeTerminal();
process.exitCode = await main(terminal);
terminal.close();
