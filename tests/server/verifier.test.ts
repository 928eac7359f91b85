import { afterAll, describe, expect, it } from 'vitest';
import { Recent } from '#server/recent.ts';
import { Verifier } from '#server/verify/verifier.ts';
import type { Pinned } from '#server/verify/verify-attempt.ts';
import { carefulSteps } from './careful-steps.ts';
import { shippedCatalog } from './shipped-catalog.ts';

const catalog = shippedCatalog();
const pinned: Pinned = {
  ...catalog.scenarios.get('five-at-the-gate')!,
  ...{ rubricRevision: catalog.rubric.revision, rubric: catalog.rubric.rubric, pace: 'untimed' },
};
const steps = carefulSteps('five-at-the-gate');

/** A replay that hangs when it is asked about nothing, and counts what it answers otherwise. */
const hanging = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from 'node:worker_threads';
    let answered = 0;
    parentPort.on('message', (message) => {
      if (message === 'end') return parentPort.close();
      const { steps } = message;
      if (steps.length === 0) for (;;);
      answered += 1;
      parentPort.postMessage({ ok: true, value: answered });
    });
  `)}`,
);

describe('the verifier', () => {
  const verifier = new Verifier({ threads: 2 });
  afterAll(() => verifier.close());

  it('replays the same attempt many times over with the same answer', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => verifier.verify(pinned, steps)),
    );
    const [first] = answers;
    expect(first).toMatchObject({ ok: true, value: { isEnded: true } });
    expect(new Set(answers.map((it) => JSON.stringify(it)))).toHaveLength(1);
  });

  it('says which step does not fit', async () => {
    const answer = await verifier.verify(pinned, [steps[0]!, steps[0]!, ...steps.slice(1)]);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'not-open', step: 1 } });
  });
});

describe('a replay that hangs', () => {
  it('is given up and costs nobody else theirs, not even those who wait behind it', async () => {
    const verifier = new Verifier({ threads: 1, patience: 1000, script: hanging });
    const before = await verifier.verify(pinned, steps);
    const stuck = verifier.verify(pinned, []);
    const waiting = [verifier.verify(pinned, steps), verifier.verify(pinned, steps)];
    await expect(stuck).rejects.toThrow('too long');
    expect(before).toMatchObject({ value: 1 });
    // A fresh thread answered both.
    expect(await Promise.all(waiting)).toMatchObject([{ value: 1 }, { value: 2 }]);
    await verifier.close();
  });

  it('keeps one thread, and another one answers meanwhile', async () => {
    const verifier = new Verifier({ threads: 2, patience: 60_000, script: hanging });
    const stuck = verifier.verify(pinned, []);
    const refused = expect(stuck).rejects.toThrow('closes');
    expect(await verifier.verify(pinned, steps)).toMatchObject({ value: 1 });
    await verifier.close();
    await refused;
    await expect(verifier.verify(pinned, steps)).rejects.toThrow('closes');
  });
});

describe('what is kept for a while', () => {
  it('goes when it was not asked for longest', () => {
    const recent = new Recent<number>(2);
    recent.keep('a', 1);
    recent.keep('b', 2);
    recent.get('a');
    recent.keep('c', 3);
    expect(['a', 'b', 'c'].map((it) => recent.get(it))).toEqual([1, undefined, 3]);
  });
});
