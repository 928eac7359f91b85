import { posix } from 'node:path';
import { type Import, importsOf } from './import-of.ts';
import { importableFrom, placeOf, places } from './place.ts';
import type { SourceFile } from './source-file.ts';

/** Packages that core may use, and the folders that may name them (all of core where none is given). */
const corePackages: Record<string, readonly string[]> = {
  zod: [],
  '@noble/hashes': [],
  yaml: ['core/source'],
  xstate: ['core/conversation'],
};

/** Every import in src that architecture.md does not allow, as sentences. */
export function checkImports(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const place = placeOf(file.path);
    if (!place || !importableFrom(place)) return [homeless(file)];
    return importsOf(file).flatMap((imported) => {
      const fault = faultOf(file.path, place, imported);
      return fault ? [`${file.path}:${imported.line} imports ${imported.specifier}: ${fault}`] : [];
    });
  });
}

function homeless({ path }: SourceFile): string {
  return `${path}: there is no such place in src. Move it into one of ${places.join(', ')}; a new place needs an ADR and a row in tests/architecture/place.ts.`;
}

function faultOf(path: string, place: string, imported: Import): string | undefined {
  if (imported.target === undefined) return packageFault(place, imported.specifier);
  const to = placeOf(imported.target);
  if (to === undefined) return 'src imports nothing outside src. Move what is shared into src.';
  if (to === place) return aliasAtHome(imported.specifier);
  if (!imported.specifier.startsWith('#')) {
    return `crossing from ${place} to ${to} uses the alias #${imported.target.slice('src/'.length)}.`;
  }
  if (isStageForStudio(place, imported.target)) return undefined;
  if (!importableFrom(place)?.includes(to)) return notAllowed(place, to);
  return storageFault(path, place, to, imported);
}

function aliasAtHome(specifier: string): string | undefined {
  return specifier.startsWith('#') ? 'inside a place imports are relative.' : undefined;
}

/** The one way between screens: the studio may show the player's stage. */
function isStageForStudio(place: string, target: string): boolean {
  return place === 'web/studio' && target.startsWith('src/web/player/stage/');
}

function notAllowed(place: string, to: string): string {
  const may = importableFrom(place) ?? [];
  const list = may.length > 0 ? may.join(', ') : 'nothing';
  return `${place} may import ${list}, not ${to}. Imports go up the list, never down: move what both need to the higher place.`;
}

/** Words for failures and the format of a saved attempt: pure, they touch no storage. */
const storageWords = [
  'src/web/storage/failure-text.ts',
  'src/web/storage/save-attempt-file.ts',
  'src/web/storage/read-attempt-file.ts',
];

function storageFault(
  path: string,
  place: string,
  to: string,
  { isTypeOnly, target }: Import,
): string | undefined {
  if (to !== 'web/storage' || isTypeOnly || place === 'web/app') return undefined;
  if (storageWords.includes(target ?? '')) return undefined;
  if (posix.basename(path).endsWith('-screen.tsx')) return undefined;
  return 'only screens (-screen.tsx) and web/app touch storage. Take it in the screen and hand down what is needed.';
}

function packageFault(place: string, specifier: string): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (place.startsWith('core/')) return corePackageFault(place, name);
  if (place.startsWith('web/') && specifier.startsWith('node:')) {
    return 'web runs in the browser, which has no Node. Move it to src/server or src/cli.';
  }
  if (place === 'web/storage' && /^(?:react|react-dom|framer-motion)$/.test(name)) {
    return 'web/storage knows no React. Move the component to the place that shows it.';
  }
  const isBrowserOnly = /^(?:react|react-dom|framer-motion|wouter|idb|workbox-window)$/.test(name);
  if ((place === 'server' || place === 'cli') && isBrowserOnly) {
    return `${place} has no page. Move it to src/web.`;
  }
  return undefined;
}

function corePackageFault(place: string, name: string): string | undefined {
  const folders = corePackages[name];
  if (!folders) {
    return `core runs anywhere and may use only ${Object.keys(corePackages).join(', ')}. Move it to src/web, src/server or src/cli.`;
  }
  if (folders.length === 0 || folders.includes(place)) return undefined;
  return `in core only ${folders.join(', ')} names ${name}. Move it there and import what you need from it.`;
}
