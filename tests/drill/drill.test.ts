import { describe, expect, it } from 'vitest';
import { goals } from '../../drill/goals.ts';

/** Those that are cheap in short form; `npm run drill` measures all of them, and for longer. */
const cheap = ['G1', 'G2', 'G6', 'G12', 'G15'];

describe.each(cheap)('%s in short form', (name) => {
  it(`${goals[name]?.asked}`, { timeout: 180_000 }, async () => {
    const found = await goals[name]!.measure('short');
    expect(found.isMet, found.figure).toBe(true);
    expect(found.controlFails, found.control).toBe(true);
  });
});
