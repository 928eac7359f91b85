import { bareEntry, type LayoutEntry, type LayoutValue } from './layout.ts';

/** What an edit may write: texts, numbers, true or false, lists and maps of them. */
export type EditValue =
  | string
  | number
  | boolean
  | readonly EditValue[]
  | { readonly [key: string]: EditValue | undefined };

/** The layout of plain data, without comments; keys whose value is undefined are left out. */
export function layoutFromData(value: EditValue): LayoutValue {
  if (typeof value !== 'object') return { kind: 'scalar', text: String(value) };
  if (Array.isArray(value)) {
    const entries = (value as readonly EditValue[]).map((it) =>
      bareEntry(undefined, layoutFromData(it)),
    );
    return { kind: 'list', entries, tail: [] };
  }
  const entries = Object.entries(value).flatMap(([key, it]): LayoutEntry[] =>
    it === undefined ? [] : [bareEntry(key, layoutFromData(it))],
  );
  return { kind: 'map', entries, tail: [] };
}
