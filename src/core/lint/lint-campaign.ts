import type { Diagnostic, Wording } from '#core/basics/diagnostic.ts';
import type { Campaign, Trace } from '#core/scenario/campaign.ts';
import type { Scenario } from '#core/scenario/scenario.ts';
import type { SourcePath, SourceTree } from '#core/source/source-tree.ts';
import { didYouMean } from './wording.ts';

type Scenarios = ReadonlyMap<string, Scenario>;
interface Fault {
  code: string;
  path: SourcePath;
  message: Wording;
  suggestion?: Wording;
}

/** Every name in a campaign that leads nowhere, and everything carried that nobody brings. */
export function lintCampaign(
  campaign: Campaign,
  scenarios: Scenarios,
  tree: Pick<SourceTree, 'rangeOf'>,
): Diagnostic[] {
  const faults = [
    ...orderFaults(campaign, scenarios),
    ...campaign.carries.flatMap((_, i) => carryFaults(campaign, i, scenarios)),
    ...neverBrought(campaign, scenarios),
  ];
  return faults.map(({ path, ...rest }) => ({
    ...rest,
    severity: 'error',
    range: tree.rangeOf(path, 'value'),
  }));
}

function orderFaults({ order }: Campaign, scenarios: Scenarios): Fault[] {
  const unknown = order.flatMap((id, i) => unknownScenario(id, ['order', i], scenarios));
  const twice = order.flatMap((id, i) => (order.indexOf(id) < i ? listedTwice(id, i) : []));
  const missing = [...scenarios.keys()].filter((id) => !order.includes(id)).map(notListed);
  return [...unknown, ...twice, ...missing];
}

function carryFaults({ order, carries }: Campaign, i: number, scenarios: Scenarios): Fault[] {
  const { from, to, brings, when } = carries[i]!;
  const path = ['carries', i];
  const unknown = [
    ...unknownScenario(from, [...path, 'from'], scenarios),
    ...unknownScenario(to, [...path, 'to'], scenarios),
  ];
  const source = scenarios.get(from);
  const target = scenarios.get(to);
  if (source === undefined || target === undefined) return unknown;
  const late = order.indexOf(from) >= order.indexOf(to) ? [comesLater(from, to, path)] : [];
  const declared = Object.keys(target.carried);
  const undeclared = declared.includes(brings) ? [] : [notCarried(brings, to, path, declared)];
  return [...late, ...undeclared, ...traceFaults(when, [...path, 'when'], source)];
}

function traceFaults(trace: Trace, path: SourcePath, scenario: Scenario): Fault[] {
  const parts: [Trace, SourcePath][] = [
    ...(trace.all ?? []).map((it, i): [Trace, SourcePath] => [it, [...path, 'all', i]]),
    ...(trace.any ?? []).map((it, i): [Trace, SourcePath] => [it, [...path, 'any', i]]),
    ...(trace.not === undefined ? [] : [[trace.not, [...path, 'not']] as [Trace, SourcePath]]),
  ];
  const inside = parts.flatMap(([it, at]) => traceFaults(it, at, scenario));
  const known = idsOf(scenario);
  if (trace.seen === undefined || known.includes(trace.seen)) return inside;
  return [
    ...inside,
    {
      code: 'unknown-seen',
      path: [...path, 'seen'],
      message: {
        en: `"${scenario.id}" has no beat, ending or choice called "${trace.seen}".`,
        zh: `“${scenario.id}”里没有叫“${trace.seen}”的节点、结局或选项。`,
      },
      suggestion: didYouMean(trace.seen, known),
    },
  ];
}

function idsOf({ beats, endings }: Scenario): string[] {
  const choices = Object.values(beats).flatMap((it) => Object.keys(it.choices ?? {}));
  return [...Object.keys(beats), ...Object.keys(endings), ...choices];
}

function neverBrought({ carries }: Campaign, scenarios: Scenarios): Fault[] {
  return [...scenarios.values()].flatMap(({ id, carried }) =>
    Object.keys(carried)
      .filter((brings) => !carries.some((it) => it.to === id && it.brings === brings))
      .map((brings) => ({
        code: 'carried-never-brought',
        path: ['carries'],
        message: {
          en: `"${id}" waits for "${brings}", and no scenario brings it.`,
          zh: `“${id}”等着“${brings}”，但没有哪个情境会带来它。`,
        },
        suggestion: {
          en: `Add "- {from: …, when: {seen: …}, to: ${id}, brings: ${brings}}".`,
          zh: `请加上“- {from: …, when: {seen: …}, to: ${id}, brings: ${brings}}”。`,
        },
      })),
  );
}

function unknownScenario(id: string, path: SourcePath, scenarios: Scenarios): Fault[] {
  if (scenarios.has(id)) return [];
  return [
    {
      code: 'unknown-scenario',
      path,
      message: {
        en: `There is no scenario "${id}" beside this file.`,
        zh: `这个文件旁边没有“${id}”这个情境。`,
      },
      suggestion: didYouMean(id, [...scenarios.keys()]),
    },
  ];
}

function listedTwice(id: string, i: number): Fault {
  return {
    code: 'listed-twice',
    path: ['order', i],
    message: { en: `"${id}" stands twice in the order.`, zh: `“${id}”在顺序里出现了两次。` },
  };
}

function notListed(id: string): Fault {
  return {
    code: 'not-in-order',
    path: ['order'],
    message: { en: `"${id}" is missing from the order.`, zh: `顺序里缺少“${id}”。` },
  };
}

function comesLater(from: string, to: string, path: SourcePath): Fault {
  return {
    code: 'comes-later',
    path: [...path, 'from'],
    message: {
      en: `"${from}" comes after "${to}" in the order, so it can bring nothing to it.`,
      zh: `顺序里“${from}”排在“${to}”后面，带不来东西。`,
    },
  };
}

function notCarried(brings: string, to: string, path: SourcePath, known: string[]): Fault {
  return {
    code: 'unknown-carried',
    path: [...path, 'brings'],
    message: {
      en: `"${to}" does not declare "${brings}" under \`carried\`.`,
      zh: `“${to}”的 \`carried\` 里没有“${brings}”。`,
    },
    suggestion: didYouMean(brings, known),
  };
}
