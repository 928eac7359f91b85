import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atTheEnd } from './at-the-end.ts';
import { ownFolder } from './own-folder.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));

export interface TestRun {
  passed: number;
  failed: number;
  output: string;
}

/** Runs files of the test suite as they are, with other settings: what they measure is not written twice. */
export async function runTests(
  where: 'unit' | 'browser',
  filters: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<TestRun> {
  const own = ownFolder();
  const report = join(own.folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(
    process.execPath,
    [vitest, 'run', '--project', where, ...reporters, ...filters],
    {
      ...{ cwd: project, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
      env: { ...process.env, NODE_ENV: 'test', ...env },
    },
  );
  const ended = atTheEnd(() => child.exitCode ?? process.kill(-(child.pid ?? 0), 'SIGTERM'));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      output += String(part);
    });
  }
  await new Promise((resolve) => child.once('close', resolve));
  await ended();
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  await own.close();
  return { passed, failed, output };
}
