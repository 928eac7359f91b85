import { describe, expect, it } from 'vitest';
import { readScenario } from '#core/source/read-scenario.ts';
import { hostileBytes } from '../../fixtures/hostile/hostile-bytes.ts';
import { hostileCharacters } from '../../fixtures/hostile/hostile-characters.ts';
import { hostileScenarios } from '../../fixtures/hostile/hostile-scenarios.ts';
import { hostileSizes } from '../../fixtures/hostile/hostile-sizes.ts';
import { hostileYaml } from '../../fixtures/hostile/hostile-yaml.ts';
import { took } from '../../fixtures/hostile/took.ts';

const corpus = { hostileBytes, hostileCharacters, hostileYaml, hostileSizes, hostileScenarios };

describe.each(Object.entries(corpus))('%s', (_, cases) => {
  it.each(cases)('%s: refused at its place', { timeout: 30_000 }, (_name, source, code, place) => {
    const { scenario, diagnostics } = readScenario(source);
    const first = diagnostics.find((it) => it.severity === 'error');
    const start = first?.range.start;
    expect(scenario).toBeUndefined();
    expect([first?.code, `${start?.line}:${start?.column}`]).toEqual([code, place]);
    expect(took(() => readScenario(source))).toBeLessThan(2000);
    expect(diagnostics.length).toBeLessThanOrEqual(20);
    for (const { message } of diagnostics) expect(message.zh).toMatch(/\p{Script=Han}/u);
  });
});
