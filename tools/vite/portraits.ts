import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { type PortraitAlbum, portraitAlbum } from './portrait-album.ts';
import { type ScenarioPeople, scenarioPeople } from './scenario-people.ts';

const moduleId = 'virtual:portraits';
const resolvedId = `\0${moduleId}`;
const folder = 'assets/portraits/';

/**
 * Vite plugin: draws the people of `scenariosDir` as static SVG files and offers their addresses
 * as `virtual:portraits`, so that no drawing is ever part of a script. Import it lazily:
 * `const { portraits } = await import('virtual:portraits')`.
 */
export function portraits({ scenariosDir }: { scenariosDir: string }): Plugin {
  const directory = resolve(scenariosDir);
  let album: PortraitAlbum | undefined;
  const currentAlbum = (warn: (message: string) => void): PortraitAlbum => {
    album ??= portraitAlbum(readScenarios(directory, warn));
    return album;
  };
  return {
    name: 'doorstep:portraits',
    buildStart() {
      album = undefined;
    },
    resolveId(id) {
      return id === moduleId ? resolvedId : undefined;
    },
    load(id) {
      if (id !== resolvedId) return undefined;
      return moduleText(currentAlbum((message) => this.warn(message)));
    },
    generateBundle() {
      if (!album) return;
      for (const [name, source] of album.files) {
        this.emitFile({ type: 'asset', fileName: folder + name, source });
      }
    },
    configureServer(server) {
      serveFiles(server, () => currentAlbum((message) => server.config.logger.warn(message)));
      redrawOnChange(server, directory, () => {
        album = undefined;
      });
    },
  };
}

function readScenarios(directory: string, warn: (message: string) => void): ScenarioPeople[] {
  const names = readdirSync(directory).filter((name) => name.endsWith('.yaml'));
  return names.sort().flatMap((name) => {
    try {
      return scenarioPeople(readFileSync(join(directory, name), 'utf8')) ?? [];
    } catch (error) {
      // One broken file must not keep the other scenarios from being played.
      warn(`${name}: no portraits drawn, the file cannot be read (${String(error)})`);
      return [];
    }
  });
}

function moduleText({ names }: PortraitAlbum): string {
  const addresses = JSON.stringify(names).replace(/"([0-9a-f]{12}\.svg)"/g, 'at+"$1"');
  return `const at = import.meta.env.BASE_URL + '${folder}';\nexport const portraits = ${addresses};\n`;
}

function serveFiles(server: ViteDevServer, album: () => PortraitAlbum): void {
  const prefix = server.config.base + folder;
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    const file = path.startsWith(prefix) ? album().files.get(path.slice(prefix.length)) : undefined;
    if (file === undefined) return next();
    response.setHeader('Content-Type', 'image/svg+xml');
    response.end(file);
  });
}

function redrawOnChange(server: ViteDevServer, directory: string, forget: () => void): void {
  server.watcher.add(directory);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(directory) || !path.endsWith('.yaml')) return;
    forget();
    const loaded = server.moduleGraph.getModuleById(resolvedId);
    if (loaded) server.moduleGraph.invalidateModule(loaded);
    server.ws.send({ type: 'full-reload' });
  });
}
