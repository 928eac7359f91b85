import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { fileKindOf } from '../../src/cli/file-kind.ts';
import type { Diagnostic } from '../../src/core/basics/diagnostic.ts';
import { compile } from '../../src/core/conversation/compile.ts';
import type { Rubric } from '../../src/core/rubric/rubric.ts';
import type { Scenario } from '../../src/core/scenario/scenario.ts';
import { readCampaign } from '../../src/core/source/read-campaign.ts';
import { readLaw } from '../../src/core/source/read-law.ts';
import { readRubric } from '../../src/core/source/read-rubric.ts';
import { readScenario } from '../../src/core/source/read-scenario.ts';
import { revisionOf, revisionOfTree } from '../../src/core/source/revision.ts';
import { entryOf, type ScenarioEntry } from '../../src/web/player/scenario-index.ts';

const moduleId = 'virtual:scenarios';
const resolvedId = `\0${moduleId}`;
const folder = 'assets/scenarios/';

/** What the page asks for: the small index as a module, everything else as JSON by name. */
interface Shelf {
  module: string;
  files: Map<string, string>;
}

/**
 * Vite plugin: checks the scenarios, the rubric, the law cards and the campaign of `scenariosDir`, refuses to
 * build while one has an error, and offers them as JSON files behind the index `virtual:scenarios`,
 * so that neither YAML nor Zod is needed to play.
 */
export function scenarioPackages({ scenariosDir }: { scenariosDir: string }): Plugin {
  const directory = resolve(scenariosDir);
  let shelf: Shelf | undefined;
  const current = () => {
    shelf ??= readShelf(directory);
    return shelf;
  };
  return {
    name: 'doorstep:scenario-packages',
    buildStart() {
      shelf = undefined;
    },
    resolveId: (id) => (id === moduleId ? resolvedId : undefined),
    load: (id) => (id === resolvedId ? current().module : undefined),
    generateBundle() {
      for (const [name, source] of shelf?.files ?? []) {
        this.emitFile({ type: 'asset', fileName: folder + name, source });
      }
    },
    configureServer(server) {
      serveFiles(server, current);
      server.watcher.add(directory);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(directory)) return;
        shelf = undefined;
        const loaded = server.moduleGraph.getModuleById(resolvedId);
        if (loaded) server.moduleGraph.invalidateModule(loaded);
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

function readShelf(directory: string): Shelf {
  const files = new Map<string, string>();
  const add = (name: string, content: unknown): string => {
    const source = JSON.stringify(content);
    const hash = createHash('sha256').update(source).digest('hex').slice(0, 10);
    files.set(`${name}-${hash}.json`, source);
    return `${name}-${hash}.json`;
  };
  const read = (name: string) => readFileSync(join(directory, name), 'utf8');
  const readOnce = {
    rubric: readRubric(read('rubric.yaml')),
    law: readLaw(read('law.yaml')),
    campaign: readCampaign(read('campaign.yaml')),
  };
  const rubric = required('rubric.yaml', readOnce.rubric.rubric, readOnce.rubric.diagnostics);
  const law = required('law.yaml', readOnce.law.law, readOnce.law.diagnostics);
  const campaign = required(
    'campaign.yaml',
    readOnce.campaign.campaign,
    readOnce.campaign.diagnostics,
  );
  const rubricRevision = revisionOf(read('rubric.yaml'));
  const rubricName = add('rubric', { revision: rubricRevision, rubric });
  const lawName = add('law', law);
  const names = readdirSync(directory)
    .filter((it) => fileKindOf(it) === 'scenario')
    .sort();
  const entries = names.map((name) => {
    const { scenario: value, tree, diagnostics } = readScenario(read(name));
    const scenario = required(name, value, diagnostics);
    requireCompiled(name, scenario, rubric);
    const revision = revisionOfTree(required(name, tree, diagnostics));
    const url = add(scenario.id, { revision, scenario });
    return { ...entryOf(scenario, revision), url } satisfies ScenarioEntry;
  });
  const module = [
    `const at = import.meta.env.BASE_URL + '${folder}';`,
    `export const rubricFile = { revision: '${rubricRevision}', url: at + '${rubricName}' };`,
    `export const campaign = ${JSON.stringify(campaign)};`,
    `export const lawFile = { url: at + '${lawName}' };`,
    `export const scenarios = ${JSON.stringify(entries)}.map((it) => ({ ...it, url: at + it.url }));`,
  ].join('\n');
  return { module, files };
}

function required<Value>(
  name: string,
  value: Value | undefined,
  diagnostics: readonly Diagnostic[],
): Value {
  if (value !== undefined) return value;
  const said = diagnostics.map(
    ({ range: { start }, message }) => `  ${start.line}:${start.column} ${message.en}`,
  );
  throw new Error(`${name} cannot be read:\n${said.join('\n')}`);
}

function requireCompiled(name: string, scenario: Scenario, rubric: Rubric): void {
  const compiled = compile(scenario, rubric);
  if (compiled.ok) return;
  const said = compiled.error.map((it) => `  ${it.path.join('.')}: ${it.code} ${it.name}`);
  throw new Error(`${name} cannot run:\n${said.join('\n')}`);
}

function serveFiles(server: ViteDevServer, shelf: () => Shelf): void {
  const prefix = server.config.base + folder;
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0] ?? '';
    const file = path.startsWith(prefix) ? shelf().files.get(path.slice(prefix.length)) : undefined;
    if (file === undefined) return next();
    response.setHeader('Content-Type', 'application/json');
    response.end(file);
  });
}
