import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileTrouble } from '#cli/file-trouble.ts';
import { main } from '#cli/main.ts';
import type { Terminal } from '#cli/terminal.ts';
import { fail, ok } from '#core/basics/result.ts';

/** What a command left behind. */
export interface Ran {
  code: number;
  out: string;
  err: string;
  files: Map<string, string | Uint8Array>;
}

const shipped = ['rubric.yaml', 'law.yaml', 'seed.yaml'];

/** Runs a command over files held in memory; the shipped rubric, law cards and sayings are in `/shipped`. */
export async function run(
  args: readonly string[],
  files: Record<string, string | Uint8Array> = {},
  world: { typed?: readonly string[]; env?: Record<string, string>; locked?: string } = {},
): Promise<Ran> {
  const held = new Map(Object.entries(files));
  for (const name of shipped) {
    held.set(`/shipped/${name}`, readFileSync(`scenarios/${name}`, 'utf8'));
  }
  const typed = [...(world.typed ?? [])];
  const ran = { out: '', err: '' };
  let time = 0;
  const terminal: Terminal = {
    args,
    env: world.env ?? {},
    shippedFolder: '/shipped',
    version: '1.2.3',
    width: 100,
    async readFile(path) {
      if (path === world.locked) return fail(fileTrouble('EACCES'));
      const found = held.get(normalize(path));
      if (found === undefined) return fail(fileTrouble(isFolder(path) ? 'EISDIR' : 'ENOENT'));
      return ok(typeof found === 'string' ? new TextEncoder().encode(found) : found);
    },
    async writeFile(path, text) {
      if (path === world.locked) return fail(fileTrouble('EACCES'));
      held.set(normalize(path), text);
      return ok(true as const);
    },
    async listFolder(path) {
      if (held.has(normalize(path))) return fail(fileTrouble('ENOTDIR'));
      if (!isFolder(path)) return fail(fileTrouble('ENOENT'));
      const inside = [...held.keys()].filter((it) => it.startsWith(`${normalize(path)}/`));
      const names = inside.map((it) => it.slice(normalize(path).length + 1));
      const direct = new Map(names.map((it) => [it.split('/')[0]!, it.includes('/')]));
      return ok([...direct].map(([name, folder]) => ({ name, isFolder: folder })));
    },
    write: (text) => {
      ran.out += text;
    },
    complain: (text) => {
      ran.err += text;
    },
    ask: async (prompt) => {
      ran.out += prompt;
      return typed.shift();
    },
    elapsed: () => time++,
  };
  const isFolder = (path: string) =>
    [...held.keys()].some(
      (it) => dirname(it) === normalize(path) || it.startsWith(join(path, '/')),
    );
  const code = await main(terminal);
  return { code, ...ran, files: held };
}
