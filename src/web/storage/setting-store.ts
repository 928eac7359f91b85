import { ok } from '#core/basics/result.ts';
import type { SettingStore, Settings } from './device-store.ts';
import { isFields, isLanguage, isMode, isPace } from './row-shape.ts';
import type { Rows } from './rows.ts';

const isSound: { [Key in keyof Settings]-?: (value: unknown) => boolean } = {
  language: isLanguage,
  theme: (value) => value === 'system' || value === 'light' || value === 'dark',
  pace: isPace,
  mode: isMode,
  readAloud: (value) => typeof value === 'boolean',
  rosterColumns: isColumns,
  motion: (value) => value === 'system' || value === 'full' || value === 'reduced',
};

/** Settings over any rows. A damaged one counts as never chosen: choosing again mends it. */
export function createSettingStore(rows: Rows): SettingStore {
  return {
    read: () =>
      rows.read(['settings'], async (transaction) => {
        const sound = (await transaction.all('settings')).filter(
          ({ key, value }) =>
            typeof key === 'string' &&
            Object.hasOwn(isSound, key) &&
            isSound[key as keyof Settings](value),
        );
        return ok(Object.fromEntries(sound.map(({ key, value }) => [key, value])));
      }),
    save: (key, value) =>
      rows.write(['settings'], async (transaction) => {
        await transaction.put('settings', key, value);
        return ok(undefined);
      }),
  };
}

function isColumns(value: unknown): boolean {
  if (!isFields(value) || typeof value.login !== 'string') return false;
  return Object.values(value).every((it) => it === undefined || typeof it === 'string');
}
