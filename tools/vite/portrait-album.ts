import { createHash } from 'node:crypto';
import { cueFaces } from '../../src/core/scenario/line.ts';
import type { PortraitParts } from '../../src/core/scenario/portrait-parts.ts';
import { drawPortrait } from './draw-portrait.ts';
import { type CueFace, type DrawnFace, faceOfMood } from './portrait-faces.ts';
import { fallbackPeople, type ScenarioPeople } from './scenario-people.ts';

export type FileNames = Record<string, Record<string, Record<string, string>>>;

/** Every portrait of every scenario: file names by scenario, person and face, and the files. */
export type PortraitAlbum = { names: FileNames; files: Map<string, string> };

type Drawable = { parts: PortraitParts; hasMood: boolean; cueFaces: readonly CueFace[] };

/** Draws all people of all scenarios. Equal drawings share one file, named after their content. */
export function portraitAlbum(scenarios: readonly ScenarioPeople[]): PortraitAlbum {
  const files = new Map<string, string>();
  const draw = ({ parts, hasMood, cueFaces: asked }: Drawable): Record<string, string> => {
    const faces = new Map<string, DrawnFace>(hasMood ? Object.entries(faceOfMood) : []);
    for (const face of ['neutral', ...asked] as const) faces.set(face, face);
    const drawn = [...faces].map(([key, face]) => [key, addFile(files, drawPortrait(parts, face))]);
    return Object.fromEntries(drawn);
  };
  const everyFace = (parts: PortraitParts) => draw({ parts, hasMood: true, cueFaces });
  const { younger, older } = fallbackPeople;
  const names: FileNames = {
    _fallback: { younger: everyFace(younger), older: everyFace(older) },
  };
  for (const { scenarioId, people } of scenarios) {
    names[scenarioId] = Object.fromEntries(people.map((person) => [person.id, draw(person)]));
  }
  return { names, files };
}

function addFile(files: Map<string, string>, svg: string): string {
  const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`;
  files.set(name, svg);
  return name;
}
