import { describe, expect, it } from 'vitest';
import { lintCampaign } from '#core/lint/lint-campaign.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import { readCampaign } from '#core/source/read-campaign.ts';
import { aScenario } from '../../builders/a-scenario.ts';

const carried = { 'knows-her': { en: 'You know her.', zh: '你认得她。' } };
const scenarios = new Map<string, Scenario>([
  ['first', aScenario({ id: 'first' })],
  ['second', aScenario({ id: 'second', carried })],
]);

const sound = `format: doorstep-campaign/1
title: {en: "A year", zh: "一年"}
order: [first, second]
carries:
  - from: first
    when: {all: [{seen: seat}, {not: {any: [{seen: fourth-trip}, {seen: desk}]}}]}
    to: second
    brings: knows-her
`;

function faultsOf(text: string) {
  const { campaign, tree, diagnostics } = readCampaign(text);
  expect(diagnostics).toEqual([]);
  return lintCampaign(campaign!, scenarios, tree!);
}

it('has nothing to say about a sound campaign', () => {
  expect(faultsOf(sound)).toEqual([]);
});

describe('a name that leads nowhere is an error where it stands', () => {
  it.each([
    ['a scenario in the order', '[first, second]', '[first, secnd, second]', 'unknown-scenario', 3],
    ['a scenario listed twice', '[first, second]', '[first, second, first]', 'listed-twice', 3],
    ['a scenario left out', '[first, second]', '[second]', 'not-in-order', 3],
    ['the wrong way round', '[first, second]', '[second, first]', 'comes-later', 5],
    ['where it comes from', 'from: first', 'from: frist', 'unknown-scenario', 5],
    ['where it goes', 'to: second', 'to: third', 'unknown-scenario', 7],
    ['what was seen', 'seen: seat', 'seen: set', 'unknown-seen', 6],
    ['what was not seen, inside', 'seen: desk', 'seen: dusk', 'unknown-seen', 6],
    ['what it brings', 'brings: knows-her', 'brings: knows-him', 'unknown-carried', 8],
  ])('%s', (_what, was, is, code, line) => {
    const faults = faultsOf(sound.replace(was, is));
    const fault = faults.find((it) => it.code === code);
    expect(fault).toMatchObject({ severity: 'error', range: { start: { line } } });
    expect(fault!.message.zh).toMatch(/\p{Script=Han}/u);
  });

  it('offers the name that was meant', () => {
    const [fault] = faultsOf(sound.replace('seen: seat', 'seen: set'));
    expect(fault!.suggestion?.en).toContain('seat');
  });
});

it('misses whoever brings what a scenario waits for', () => {
  const faults = faultsOf(sound.slice(0, sound.indexOf('carries:')));
  expect(faults.map(({ code }) => code)).toEqual(['carried-never-brought']);
});
