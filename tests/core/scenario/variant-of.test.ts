import { describe, expect, it } from 'vitest';
import { textIn } from '#core/basics/text-in.ts';
import { variantKey, variantOf, wearsTwinFace } from '#core/scenario/variant-of.ts';
import { aPerson, aScenario } from '../../builders/a-scenario.ts';

const twin = { en: 'The mayor comes instead.', zh: '来的是市长。' };
const scenario = aScenario({
  twin,
  residents: {
    ma: {
      ...aPerson(),
      name: { en: 'Ma', zh: '马', twin: { en: 'Fu', zh: '傅' } },
      portrait: { head: 'bun' },
      twin: { portrait: { head: 'short1' } },
    },
  },
});

describe('the twin', () => {
  const swapped = variantOf(scenario, { twin: true });

  it('has the words of the twin where there are some, and the others where not', () => {
    expect(textIn(swapped.residents.ma!.name, 'zh')).toBe('傅');
    expect(swapped.residents.ma!.about).toEqual(scenario.residents.ma!.about);
  });

  it('has the face of the twin', () => {
    expect(swapped.residents.ma!.portrait).toEqual({ head: 'short1' });
    expect(wearsTwinFace(swapped.residents.ma!)).toBe(true);
    expect(wearsTwinFace(scenario.residents.ma!)).toBe(false);
  });

  it('keeps everything that moves or scores', () => {
    const { residents, ...rest } = swapped;
    const { residents: written, ...others } = scenario;
    expect(rest).toEqual(others);
    expect(residents.ma!.mood).toEqual(written.ma!.mood);
  });
});

it('as written it stays the same', () => {
  expect(variantOf(scenario, {})).toBe(scenario);
});

it('what was brought is there', () => {
  expect(variantOf(scenario, { carried: ['a', 'b'] }).brought).toEqual(['a', 'b']);
});

it.each([
  [undefined, ''],
  [{}, ''],
  [{ twin: false }, ''],
  [{ twin: true }, 'twin'],
  [{ carried: ['a', 'b'] }, 'a b'],
  [{ twin: true, carried: ['a'] }, 'twin a'],
])('%o has the key "%s"', (variant, key) => {
  expect(variantKey(variant)).toBe(key);
});
