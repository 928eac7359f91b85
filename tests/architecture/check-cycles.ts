import { importsOf } from './import-of.ts';
import type { SourceFile } from './source-file.ts';

/** Every ring of imports, once each, types included: `a.ts -> b.ts -> a.ts`. */
export function checkCycles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path));
  const needs = new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target }) => (target && known.has(target) ? [target] : [])),
    ]),
  );
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push(sentence([...trail.slice(at), path]));
    if (at >= 0 || done.has(path)) return;
    for (const next of needs.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const path of known) visit(path, []);
  return rings;
}

function sentence(ring: readonly string[]): string {
  return `import ring ${ring.join(' -> ')}: move what both need into a file of its own.`;
}
