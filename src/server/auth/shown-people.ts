import type { NameSettings } from '#core/academy/name-settings.ts';
import type { Person } from '#core/academy/person.ts';
import type { Academy } from '../academy.ts';
import { readNameSettings } from '../db/settings.ts';
import { pseudonymOf } from './pseudonym.ts';

/** People as one person may see them. */
export interface ShownPeople {
  one<Any extends Person>(person: Any): Any;
  /** In the order of what is shown: the order of real names would tell them. */
  all<Any extends Person>(people: readonly Any[]): Any[];
}

/**
 * How recruits are shown to whoever asks: everything that leaves the server with a name in it goes
 * through here. Oneself and staff keep their names; an administrator gets the real one beside.
 */
export async function shownPeople(
  { db, secretKey }: Pick<Academy, 'db' | 'secretKey'>,
  viewer: Pick<Person, 'id' | 'role'>,
): Promise<ShownPeople> {
  const settings = await readNameSettings(db);
  const one = <Any extends Person>(person: Any): Any => {
    const isOpen = settings.shown === 'name' || person.role !== 'recruit';
    if (isOpen || person.id === viewer.id) return person;
    const name = veiledName(settings, secretKey, person);
    if (viewer.role === 'administrator') return { ...person, name: `${person.name} (${name})` };
    // A log-in name is most often made of the name.
    const number = settings.shown === 'number' ? person.number : null;
    return { ...person, name, number, login: '' };
  };
  const { compare } = new Intl.Collator('zh-CN', { numeric: true });
  return {
    one,
    all: (people) => people.map(one).sort((a, b) => compare(a.name, b.name)),
  };
}

function veiledName({ shown, word }: NameSettings, key: Buffer, person: Person): string {
  const hasNumber = shown === 'number' && person.number !== null;
  return hasNumber ? (person.number ?? '') : pseudonymOf(key, person.id, word);
}
