import type { SourceFile } from './source-file.ts';

export interface SizeLimits {
  /** Lines. */
  readonly cap: number;
  readonly p90: number;
  /** Path and the reason why it is better whole. */
  readonly exceptions: Readonly<Record<string, string>>;
}

/** Files over the cap, exceptions that are no longer needed, and a p90 that has crept up. */
export function checkSizes(files: readonly SourceFile[], limits: SizeLimits): string[] {
  const { cap, p90, exceptions } = limits;
  const lines = new Map(files.map(({ path, text }) => [path, text.trimEnd().split('\n').length]));
  const tooLong = [...lines].flatMap(([path, count]) =>
    count <= cap || path in exceptions
      ? []
      : [`${path} has ${count} lines, the cap is ${cap}: split it by the things it exports.`],
  );
  const stale = Object.keys(exceptions).flatMap((path) =>
    (lines.get(path) ?? 0) > cap ? [] : [`${path} needs no exception from the cap any more.`],
  );
  const sorted = [...lines.values()].sort((a, b) => a - b);
  const measured = sorted[Math.floor(sorted.length * 0.9)] ?? 0;
  const crept =
    measured < p90 ? [] : [`nine in ten files have up to ${measured} lines, not under ${p90}.`];
  return [...tooLong, ...stale, ...crept];
}
