import type { Decision, Option } from '#core/analysis/decisions.ts';

/** The choices worth most at a decision; several where they are worth the same. */
export function bestOf({ options }: Decision): Option[] {
  const most = Math.max(...options.map((it) => it.worth));
  return options.filter((it) => it.worth === most);
}

/**
 * How often something is true of the best choice, and how often it would be of a choice picked
 * blindly: means over beats, so that each beat counts once however often it comes up. Decisions
 * with one open choice, or where all choices are worth the same, ask nothing and are left out.
 */
export function shareOfBest(
  decisions: readonly Decision[],
  isSo: (option: Option, decision: Decision) => boolean,
): { share: number; chance: number; beats: number } {
  const byBeat = new Map<number, { share: number[]; chance: number[] }>();
  for (const decision of decisions) {
    const { node, options } = decision;
    const best = bestOf(decision);
    if (options.length < 2 || best.length === options.length) continue;
    const beat = byBeat.get(node) ?? { share: [], chance: [] };
    byBeat.set(node, beat);
    beat.share.push(shareWhere(best, (it) => isSo(it, decision)));
    beat.chance.push(shareWhere(options, (it) => isSo(it, decision)));
  }
  const beats = [...byBeat.values()];
  return {
    share: mean(beats.map((it) => mean(it.share))),
    chance: mean(beats.map((it) => mean(it.chance))),
    beats: beats.length,
  };
}

function shareWhere(options: readonly Option[], isSo: (option: Option) => boolean): number {
  return options.filter(isSo).length / options.length;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, it) => sum + it, 0) / values.length;
}

/** From this many beats on a share says something; fewer are left to the writer's eye. */
export const fewestBeats = 6;
