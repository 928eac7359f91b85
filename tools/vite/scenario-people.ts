import { parse } from 'yaml';
import { cueFaces } from '../../src/core/scenario/line.ts';
import {
  accessories,
  clothes,
  facialHairs,
  headContrasts,
  heads,
  type PortraitParts,
  skins,
} from '../../src/core/scenario/portrait-parts.ts';
import { twinId } from '../../src/core/scenario/variant-of.ts';
import type { CueFace } from './portrait-faces.ts';

export type ScenarioPerson = {
  id: string;
  parts: PortraitParts;
  /** Residents have a mood and so a face for each; bystanders only have what cues ask for. */
  hasMood: boolean;
  /** What the cues of this person's own lines ask for. */
  cueFaces: CueFace[];
};

export type ScenarioPeople = { scenarioId: string; people: ScenarioPerson[] };

/** Faces for people whose look nobody wrote down, and for scenarios opened from disk. */
export const fallbackPeople: Record<'younger' | 'older', PortraitParts> = {
  younger: { head: 'medium1', skin: 2, clothes: 'teal' },
  older: { head: 'grayShort', skin: 2, clothes: 'gray' },
};

/**
 * Who is drawn in a scenario file. Only as strict as drawing needs: mistakes in the file are the
 * linter's to report, so a part that is unknown here is drawn as if it had been left out.
 * Undefined if the text is not a scenario at all.
 */
export function scenarioPeople(text: string): ScenarioPeople | undefined {
  const file = record(parse(text, { schema: 'failsafe', maxAliasCount: 0, logLevel: 'error' }));
  if (typeof file?.id !== 'string') return undefined;
  const faces = facesBySpeaker(file);
  const readPeople = (written: unknown, hasMood: boolean): ScenarioPerson[] =>
    Object.entries(record(written) ?? {}).flatMap(([id, person]) => {
      const asWritten = record(record(person)?.portrait);
      const asTwin = record(record(record(person)?.twin)?.portrait);
      const rest = { hasMood, cueFaces: [...(faces.get(id) ?? [])].sort() };
      const twin = asTwin ? [{ id: twinId(id), parts: readParts(asTwin), ...rest }] : [];
      return [{ id, parts: readParts(asWritten), ...rest }, ...twin];
    });
  const people = [...readPeople(file.residents, true), ...readPeople(file.bystanders, false)];
  return { scenarioId: file.id, people };
}

function readParts(written: Record<string, unknown> | undefined): PortraitParts {
  const { younger } = fallbackPeople;
  return {
    head: oneOf(heads, written?.head) ?? younger.head,
    skin: skins.find((skin) => String(skin) === written?.skin) ?? younger.skin,
    clothes: oneOf(clothes, written?.clothes) ?? younger.clothes,
    accessory: oneOf(accessories, written?.accessory),
    facialHair: oneOf(facialHairs, written?.facialHair),
    headContrast: oneOf(headContrasts, written?.headContrast),
  };
}

/** A line is written `{ma: …, cue: {face: tired}}`: whoever stands beside the cue wears its face. */
function facesBySpeaker(file: unknown): Map<string, Set<CueFace>> {
  const found = new Map<string, Set<CueFace>>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const face = oneOf(cueFaces, record(record(value)?.cue)?.face);
    for (const [key, inner] of Object.entries(value)) {
      if (face) found.set(key, (found.get(key) ?? new Set()).add(face));
      visit(inner);
    }
  };
  visit(file);
  return found;
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((name) => name === value);
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
