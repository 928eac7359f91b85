import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { smallScenario } from './small-scenario.ts';

const folder = mkdtempSync(join(tmpdir(), 'doorstep-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const doorstep = (args: string[], input = '', cwd = process.cwd()) =>
  spawnSync(process.execPath, [resolve('tools/doorstep.mjs'), ...args], {
    encoding: 'utf8',
    input,
    cwd,
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
  });

it('solves the shipped scenarios as JSON lines', { timeout: 120_000 }, () => {
  const { status, stdout } = doorstep(['solve', 'scenarios', '--json']);
  const solutions = stdout
    .trimEnd()
    .split('\n')
    .map((it) => JSON.parse(it));
  expect(status).toBe(0);
  expect(solutions.map((it) => it.scenario)).toEqual(
    expect.arrayContaining(['before-the-digger', 'five-at-the-gate', 'one-more-paper']),
  );
  for (const it of solutions) {
    expect(it.par).toBeGreaterThan(it.chance);
    expect(it.bestEnding).toEqual(expect.any(String));
    expect(it.bestLine.length).toBeGreaterThan(5);
  }
});

it('reads paths where it was started, writes whole files and leaves nothing beside', {
  timeout: 60_000,
}, () => {
  writeFileSync(join(folder, 'small.yaml'), smallScenario);
  writeFileSync(join(folder, 'noise.yaml'), Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0));
  const formatted = doorstep(['format', 'small.yaml', 'noise.yaml', '.', 'gone'], '', folder);
  expect(formatted.status).toBe(1);
  expect(formatted.stderr).toContain('This is a zip archive');
  expect(formatted.stderr).toContain('gone:1:1 error missing-file');
  expect(readFileSync(join(folder, 'small.yaml'), 'utf8')).not.toBe(smallScenario);
  expect(readdirSync(folder).sort()).toEqual(['noise.yaml', 'small.yaml']);
  expect(doorstep(['format', '--check', 'small.yaml'], '', folder).status).toBe(0);
});

it('plays from the keyboard and stops where the input ends', { timeout: 60_000 }, () => {
  const file = join(folder, 'small.yaml');
  const whole = doorstep(['play', file], '\n\n1\nn\n\n1\n');
  expect(whole.stdout).toContain('## The end: Settled');
  expect(whole.status).toBe(0);
  expect(doorstep(['play', file], '\n').stdout).toContain('nothing is scored');
});
