import { createHash } from 'node:crypto';
import { cueFaces } from '../../src/core/scenario/line.ts';
import type { PortraitParts } from '../../src/core/scenario/portrait-parts.ts';
import { drawPortrait } from './draw-portrait.ts';
import { type CueFace, type DrawnFace, faceOfMood } from './portrait-faces.ts';
import { fallbackPeople, type ScenarioPeople } from './scenario-people.ts';

export type FileNames = Record<string, Record<string, Record<string, string>>>;

/** Every portrait of every scenario: file names by scenario, person and face, and the files. */
export type PortraitAlbum = { names: FileNames; files: Map<string, string> };

/** Draws all people of all scenarios. Equal drawings share one file, named after their content. */
export function portraitAlbum(scenarios: readonly ScenarioPeople[]): PortraitAlbum {
  const files = new Map<string, string>();
  const addPerson = (parts: PortraitParts, extra: readonly CueFace[]): Record<string, string> => {
    const name = (face: DrawnFace) => addFile(files, drawPortrait(parts, face));
    const moods = Object.entries(faceOfMood).map(([key, face]) => [key, name(face)]);
    return Object.fromEntries([...moods, ...extra.map((face) => [face, name(face)])]);
  };
  const names: FileNames = {
    _fallback: {
      younger: addPerson(fallbackPeople.younger, cueFaces),
      older: addPerson(fallbackPeople.older, cueFaces),
    },
  };
  for (const { scenarioId, people, cueFaces: faces } of scenarios) {
    names[scenarioId] = Object.fromEntries(
      people.map(({ id, parts }) => [id, addPerson(parts, faces)]),
    );
  }
  return { names, files };
}

function addFile(files: Map<string, string>, svg: string): string {
  const name = `${createHash('sha256').update(svg).digest('hex').slice(0, 12)}.svg`;
  files.set(name, svg);
  return name;
}
