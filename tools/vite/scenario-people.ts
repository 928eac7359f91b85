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
import type { CueFace } from './portrait-faces.ts';

export type ScenarioPeople = {
  scenarioId: string;
  people: { id: string; parts: PortraitParts }[];
  cueFaces: CueFace[];
};

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
  const drawn = { ...record(file.residents), ...record(file.bystanders) };
  const people = Object.entries(drawn).map(([id, person]) => ({
    id,
    parts: readParts(record(record(person)?.portrait)),
  }));
  return { scenarioId: file.id, people, cueFaces: facesIn(file.beats) };
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

function facesIn(node: unknown): CueFace[] {
  const found = new Set<CueFace>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const face = key === 'face' ? oneOf(cueFaces, inner) : undefined;
      if (face) found.add(face);
      else visit(inner);
    }
  };
  visit(node);
  return [...found].sort();
}

function oneOf<const T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((name) => name === value);
}

function record(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
