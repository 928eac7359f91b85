import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a script in a process of its own; gives back its exit code and what it said. */
function run(script: string): Promise<{ code: number; out: string; err: string }> {
  const file = new URL('../../src/server/end-on-unknown-state.ts', import.meta.url).href;
  const whole = `import { endOnUnknownState } from '${file}'; ${script}`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', whole], (error, out, err) =>
      resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });
}

const close = "endOnUnknownState(async () => { console.log('closed'); });";

describe('a process whose state nobody knows', () => {
  it.each([
    ['an error nobody caught', "setTimeout(() => { throw new Error('lost\\n{}'); }, 10);"],
    ['a promise nobody waited for', "Promise.reject(new Error('lost\\n{}'));"],
  ])('ends after %s: closes, says why in one line, exits with 1', async (_what, fault) => {
    const { code, out, err } = await run(`${close} ${fault} setInterval(() => {}, 1000);`);
    expect([code, out.trim()]).toEqual([1, 'closed']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(err)).toMatchObject({ what: 'unknown-state', error: 'Error: lost\n{}' });
  });
});
