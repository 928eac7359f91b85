import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/web/ui/tokens.css', import.meta.url), 'utf8');

type Theme = 'light' | 'dark';

const pairPattern = /--([\w-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g;
const colours = new Map(
  [...css.matchAll(pairPattern)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
);

const grounds = ['paper', 'sheet', 'sunk'];
const inks = ['ink', 'ink-soft', 'accent', 'accent-hover', 'seal', 'good', 'caution', 'bad'];
const dimensions = ['patience', 'wording', 'de-escalation', 'follow-through'];
const phases = ['calm', 'anxious', 'defensive', 'near-crisis', 'crisis'];

const textPairs = [
  ...pairs([...inks, ...dimensions, ...phases], grounds),
  ...pairs(['on-accent'], ['accent', 'accent-hover']),
  ...pairs(['ink', 'ink-soft', 'accent'], ['accent-soft']),
  ...pairs(['ink', 'good'], ['good-soft']),
  ...pairs(['ink', 'caution'], ['caution-soft']),
  ...pairs(['ink', 'bad'], ['bad-soft']),
];
const shapePairs = [
  ...pairs(['line-strong', 'focus', ...dimensions, ...phases], grounds),
  ...pairs(['focus-gap'], ['accent', 'ink']),
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  test.each(textPairs)('text in %s on %s reaches 4.5 to 1', (front, ground) => {
    expect(contrast(colour(front, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(shapePairs)('shapes in %s on %s reach 3 to 1', (front, ground) => {
    expect(contrast(colour(front, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  test.each(phases)('the word for %s stays readable on its own band of a chart', (phase) => {
    const band = blend(colour(phase, theme), colour('sheet', theme), 0.09);
    expect(contrast(colour(phase, theme), band)).toBeGreaterThanOrEqual(4.5);
  });

  test('no two dimensions and no two phases are the same colour', () => {
    const shown = [...dimensions, ...phases].map((name) => colour(name, theme));
    expect(new Set(shown).size).toBe(shown.length);
  });
});

test('the calculation knows black on white and catches a grey that is too pale', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21);
  expect(contrast('#8a8a8a', '#ffffff')).toBeLessThan(4.5);
});

test('every colour of tokens.css has a pair for both themes', () => {
  const named = [...css.matchAll(/^\s+--([\w-]+):[^;]*#[0-9a-f]{3,8}/gim)].map(([, name]) => name);
  const forPrint = css.slice(css.indexOf('@media print'));
  const unpaired = named.filter(
    (name) => !colours.has(name as string) && !forPrint.includes(`--${name}:`),
  );
  expect(unpaired).toEqual([]);
  expect(colours.size).toBeGreaterThan(25);
});

function pairs(fronts: readonly string[], backs: readonly string[]): [string, string][] {
  return fronts.flatMap((front) => backs.map((back): [string, string] => [front, back]));
}

function colour(name: string, theme: Theme): string {
  const pair = colours.get(name);
  if (!pair) throw new Error(`tokens.css has no colour --${name}`);
  return pair[theme];
}

/** `share` of one colour laid over another. */
function blend(front: string, back: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const [over, under] = [front, back].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round((over ?? 0) * share + (under ?? 0) * (1 - share));
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
