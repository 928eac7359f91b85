import { readFileSync } from 'node:fs';
import { chmod, readdir, readFile, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { fail, ok, type Result } from '#core/basics/result.ts';
import { fileTrouble } from './file-trouble.ts';
import type { FileTrouble, Terminal } from './terminal.ts';

/** Larger files are read only so far: the loader refuses them by their size in any case. */
const mostBytes = 4 * 1024 * 1024;

const project = join(import.meta.dirname, '..', '..');

/** The terminal this process was started in. */
export function nodeTerminal(): Terminal & { close(): void } {
  const keyboard = keyboardOf();
  return {
    args: process.argv.slice(2),
    env: process.env,
    shippedFolder: join(project, 'scenarios'),
    version: JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')).version,
    width: Math.min(process.stdout.columns ?? 100, 100),
    readFile: (path) => attempt(() => readBytes(path)),
    writeFile: (path, text) => attempt(() => replaceFile(path, text)),
    listFolder: (path) =>
      attempt(async () => {
        const entries = await readdir(path, { withFileTypes: true });
        return entries.map((it) => ({ name: it.name, isFolder: it.isDirectory() }));
      }),
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    ask: keyboard.ask,
    elapsed: () => performance.now(),
    close: keyboard.close,
  };
}

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path);
  if (!found.isFile() && !found.isDirectory()) {
    throw Object.assign(new Error(`${path} is no regular file`), { code: 'not-a-regular-file' });
  }
  if (found.size > mostBytes) return new Uint8Array(mostBytes).fill(0x20);
  return readFile(path);
}

/** Written beside and moved over: whoever is stopped half-way keeps the old file whole. */
async function replaceFile(path: string, text: string): Promise<true> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  const beside = `${target}.${process.pid}.new`;
  await writeFile(beside, text);
  await chmod(beside, mode);
  await rename(beside, target);
  return true;
}

async function attempt<Value>(work: () => Promise<Value>): Promise<Result<Value, FileTrouble>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined) throw error;
    return fail(fileTrouble(code));
  }
}

function keyboardOf() {
  let lines: Interface | undefined;
  const waiting: ((line: string | undefined) => void)[] = [];
  const typed: string[] = [];
  let isOver = false;
  const start = () => {
    lines = createInterface({ input: process.stdin, terminal: false });
    lines.on('line', (line) => {
      const next = waiting.shift();
      if (next) next(line);
      else typed.push(line);
    });
    lines.on('close', () => {
      isOver = true;
      for (const next of waiting.splice(0)) next(undefined);
    });
  };
  return {
    ask(prompt: string): Promise<string | undefined> {
      if (lines === undefined) start();
      process.stdout.write(prompt);
      const line = typed.shift();
      if (line !== undefined || isOver) return Promise.resolve(line);
      return new Promise((resolve) => waiting.push(resolve));
    },
    close: () => lines?.close(),
  };
}
