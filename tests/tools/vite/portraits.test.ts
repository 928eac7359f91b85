import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as openPeeps from '@dicebear/open-peeps';
import { build, createLogger, type Rollup } from 'vite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accessories, facialHairs, heads } from '#core/scenario/portrait-parts.ts';
import { drawPortrait } from '../../../tools/vite/draw-portrait.ts';
import { portraitAlbum } from '../../../tools/vite/portrait-album.ts';
import { accessoryDrawings } from '../../../tools/vite/portrait-colours.ts';
import { faceDrawings, faceOfMood } from '../../../tools/vite/portrait-faces.ts';
import { portraits } from '../../../tools/vite/portraits.ts';
import { scenarioPeople } from '../../../tools/vite/scenario-people.ts';

const sample = new URL('../../web/ui/gallery/scenarios/sample.yaml', import.meta.url);
const sampleText = readFileSync(sample, 'utf8');

const options = openPeeps.schema.properties as Record<string, { items: { enum: string[] } }>;
const drawn = (option: string): string[] => options[option]?.items.enum ?? [];

describe('what can be written is what can be drawn', () => {
  test('every head, beard, accessory and face exists in Open Peeps', () => {
    expect(drawn('head')).toEqual(expect.arrayContaining([...heads]));
    expect(drawn('facialHair')).toEqual(expect.arrayContaining([...facialHairs]));
    expect(drawn('accessories')).toEqual(
      expect.arrayContaining(accessories.map((name) => accessoryDrawings[name])),
    );
    const faces = Object.values(faceDrawings).flatMap(({ eyes, mouth }) => [eyes, mouth]);
    expect(drawn('face')).toEqual(expect.arrayContaining(faces));
  });

  test('each phase has a face of its own for low and for open trust', () => {
    const phases = ['calm', 'anxious', 'defensive', 'near-crisis', 'crisis'];
    const keys = phases.flatMap((phase) => [`${phase}-low`, `${phase}-open`]);
    expect(Object.keys(faceOfMood)).toEqual(keys);
    expect(new Set(Object.values(faceOfMood)).size).toBe(10);
  });
});

describe('a drawing', () => {
  const parts = { head: 'grayBun', skin: 2, clothes: 'blue', accessory: 'glasses' } as const;

  test('is the same bytes every time and well-formed without a document around it', () => {
    const svg = drawPortrait(parts, 'furious');
    expect(drawPortrait(parts, 'furious')).toBe(svg);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toMatch(/<script|<metadata|href=|undefined/);
  });

  test('takes the eyes from one face and the mouth from another', () => {
    const pathsOf = (svg: string) => new Set(svg.match(/ d="[^"]+"/g));
    const mixed = pathsOf(drawPortrait(parts, 'worried'));
    const mouth = pathsOf(drawPortrait(parts, 'tired'));
    const eyes = pathsOf(drawPortrait(parts, 'pleading'));
    expect([...eyes].filter((path) => !mixed.has(path))).toEqual([]);
    expect([...mouth].filter((path) => !mixed.has(path))).toEqual([]);
  });

  test('shows glasses, beard and hair only where they are written', () => {
    const plain = drawPortrait({ head: 'short1', skin: 1, clothes: 'red' }, 'tired');
    const bearded = drawPortrait(
      { head: 'short1', skin: 1, clothes: 'red', facialHair: 'full' },
      'tired',
    );
    expect(bearded.length).toBeGreaterThan(plain.length);
  });
});

describe('reading a scenario file', () => {
  test('finds everybody, and the faces its cues ask for', () => {
    expect(scenarioPeople(sampleText)).toMatchObject({
      scenarioId: 'sample',
      people: [
        { id: 'ma', hasMood: true, cueFaces: ['ashamed'] },
        { id: 'qiu', hasMood: true, cueFaces: [] },
        { id: 'nobody-drawn', hasMood: false, cueFaces: [] },
      ],
    });
  });

  test('draws an unknown part as if it had been left out', () => {
    const people = scenarioPeople(
      'id: x\nresidents:\n  ma: {portrait: {head: constructor, skin: 9}}',
    );
    expect(people?.people[0]?.parts).toMatchObject({ head: 'medium1', skin: 2 });
  });

  test('is undefined for a file that is not a scenario', () => {
    expect(scenarioPeople('- name: a walkthrough\n  moves: []')).toBeUndefined();
    expect(scenarioPeople('')).toBeUndefined();
  });
});

test('each person has the faces they can show and no more', () => {
  const one = scenarioPeople(sampleText);
  const people = portraitAlbum(one ? [one] : []).names.sample ?? {};
  const moods = Object.keys(faceOfMood);
  expect(Object.keys(people.ma ?? {})).toEqual([...moods, 'neutral', 'ashamed']);
  expect(Object.keys(people.qiu ?? {})).toEqual([...moods, 'neutral']);
  expect(Object.keys(people['nobody-drawn'] ?? {})).toEqual(['neutral']);
});

test('people who look alike share their files', () => {
  const one = scenarioPeople(sampleText);
  if (!one) throw new Error('the sample must be a scenario');
  const album = portraitAlbum([one, { ...one, scenarioId: 'again' }]);
  expect(album.names.again).toEqual(album.names.sample);
  expect(album.files.size).toBe(new Set(Object.values(album.names).flatMap(fileNames)).size);
});

describe('a build', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portraits-'));
    cpSync(sample, join(folder, 'sample.yaml'));
    writeFileSync(join(folder, 'entry.js'), "window.album = () => import('virtual:portraits');");
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('emits every drawing as a file and no drawing in any script', async () => {
    const { files, scripts } = await buildFolder(folder);
    const named = scripts.flatMap((code) => code.match(/[0-9a-f]{12}\.svg/g) ?? []);
    expect(new Set(named)).toEqual(new Set(files.map((name) => name.split('/').at(-1))));
    expect(files.every((name) => /^assets\/portraits\/[0-9a-f]{12}\.svg$/.test(name))).toBe(true);
    expect(files.length).toBeGreaterThan(20);
    expect(scripts.join('')).not.toMatch(/<svg|<path/);
  });

  test('keeps even the addresses out of the entry script', async () => {
    const { entry } = await buildFolder(folder);
    expect(entry).not.toContain('.svg');
  });

  test('goes on when one scenario cannot be read, and says which', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'id: broken\nresidents: {ma: [}');
    const { files, warnings } = await buildFolder(folder);
    expect(files.length).toBeGreaterThan(20);
    expect(warnings.join('\n')).toContain('broken.yaml');
  });
});

function fileNames(people: Record<string, Record<string, string>>): string[] {
  return Object.values(people).flatMap((faces) => Object.values(faces));
}

async function buildFolder(folder: string) {
  const warnings: string[] = [];
  const result = (await build({
    root: folder,
    configFile: false,
    customLogger: { ...createLogger('silent'), warn: (message) => warnings.push(message) },
    plugins: [portraits({ scenariosDir: folder })],
    build: {
      write: false,
      rollupOptions: { input: join(folder, 'entry.js') },
    },
  })) as Rollup.RollupOutput;
  const chunks = result.output.filter((item) => item.type === 'chunk');
  return {
    warnings,
    scripts: chunks.map(({ code }) => code),
    entry: chunks.find(({ isEntry }) => isEntry)?.code ?? '',
    files: result.output.flatMap((item) => (item.type === 'asset' ? [item.fileName] : [])),
  };
}
