import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { type Row, size } from './row.ts';

const assets = 'dist/assets';
const gzipped = (content: string | Buffer) => gzipSync(content, { level: 9 }).length;

/** Target 8: what a recruit's browser loads for the stage, from the real build in dist/. */
export async function bundle(): Promise<Row[]> {
  const scripts = playRoute();
  const js = total(scripts);
  const css = total(readdirSync(assets).filter((it) => it.endsWith('.css')));
  const bare = await bareLibraries();
  return [
    {
      target: 8,
      what: 'JavaScript of the play route against react + react-dom + xstate, gzipped',
      ours: size(js),
      theirs: size(bare),
      ratio: js / bare,
      unit: 'x',
      wanted: { atMost: 1.5 },
      note: `${scripts.length} files: ${scripts.join(', ')}`,
    },
    budget('JavaScript of the play route, gzipped', js, 120),
    budget('all style sheets, gzipped', css, 12),
  ];
}

function budget(what: string, bytes: number, kilobytes: number): Row {
  const wanted = { atMost: kilobytes };
  const ratio = bytes / 1000;
  return { target: 8, what, ours: size(bytes), theirs: 'no peer', ratio, unit: 'kB', wanted };
}

function total(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + gzipped(readFileSync(join(assets, name))), 0);
}

/** The entry, the stage, and everything that either of them imports at once. */
function playRoute(): string[] {
  const entry = /src="[^"]*\/assets\/(?<name>[^"]+\.js)"/.exec(
    readFileSync('dist/index.html', 'utf8'),
  );
  const stage = readdirSync(assets).find((it) => /^stage-screen-.*\.js$/.test(it));
  if (!entry?.groups?.name || !stage) throw new Error('dist/ holds no stage: run npm start once');
  const found = new Set<string>();
  const follow = (name: string) => {
    if (found.has(name)) return;
    found.add(name);
    const text = readFileSync(join(assets, name), 'utf8');
    const imports = text.matchAll(/(?:\bfrom|\bimport)\s*"\.\/(?<to>[^"]+\.js)"/g);
    for (const { groups } of imports) follow(basename(groups!.to!));
  };
  follow(entry.groups.name);
  follow(stage);
  return [...found];
}

/** The three libraries alone, built by the same tool with the same settings. */
async function bareLibraries(): Promise<number> {
  const id = 'virtual:bare';
  const code = `
    import { createRoot } from 'react-dom/client';
    import { createElement, useState } from 'react';
    import { createActor, setup, assign } from 'xstate';
    globalThis.kept = [createRoot, createElement, useState, createActor, setup, assign];`;
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: 'bare',
        resolveId: (it) => (it === id ? `\0${id}` : undefined),
        load: (it) => (it === `\0${id}` ? code : undefined),
      },
    ],
    build: {
      write: false,
      target: 'es2023',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: id },
    },
  })) as Rolldown.RolldownOutput;
  return built.output.reduce((sum, it) => sum + (it.type === 'chunk' ? gzipped(it.code) : 0), 0);
}
