/** The folders between which imports are counted: each folder of core and of web, all of server, all of cli. */
export function placeOf(path: string): string | undefined {
  const [top, side, folder, ...rest] = path.split('/');
  if (top !== 'src') return undefined;
  if (side === 'server' || side === 'cli') return side;
  return rest.length > 0 ? `${side}/${folder}` : `${side}/`;
}

const engine = ['basics', 'rubric', 'scenario', 'resident'];
const run = [...engine, 'conversation'];

/** architecture.md, "src in dependency order": what a folder of core may import besides itself. */
const core: Record<string, readonly string[]> = {
  basics: [],
  rubric: ['basics'],
  scenario: ['basics', 'rubric'],
  source: ['basics', 'rubric', 'scenario'],
  resident: ['basics', 'rubric', 'scenario'],
  conversation: engine,
  attempt: run,
  analysis: run,
  scoring: [...run, 'attempt', 'analysis'],
  debrief: [...run, 'attempt', 'analysis', 'scoring'],
  lint: [...run, 'source', 'analysis'],
  academy: [...run, 'attempt', 'analysis', 'scoring'],
};

const coreFolders = Object.keys(core).map((folder) => `core/${folder}`);
const screens = [...coreFolders, 'web/ui', 'web/storage'];

const besidesItself: Record<string, readonly string[]> = {
  ...Object.fromEntries(
    Object.entries(core).map(([folder, may]) => [`core/${folder}`, may.map((m) => `core/${m}`)]),
  ),
  'web/ui': ['core/basics'],
  'web/storage': coreFolders,
  'web/player': screens,
  'web/studio': screens,
  'web/academy': screens,
  'web/app': [...screens, 'web/player', 'web/studio', 'web/academy'],
  server: coreFolders,
  cli: coreFolders,
};

/** What a place may import besides itself, or undefined if there is no such place. */
export function importableFrom(place: string): readonly string[] | undefined {
  return besidesItself[place];
}

export const places: readonly string[] = Object.keys(besidesItself);
