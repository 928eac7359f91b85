/** Under which heading each thing stands; a name is whole, or given and family name. */
export interface RosterColumns {
  login: string;
  name?: string | undefined;
  givenName?: string | undefined;
  familyName?: string | undefined;
  number?: string | undefined;
}

export const rosterFields = ['login', 'name', 'familyName', 'givenName', 'number'] as const;
export type RosterField = (typeof rosterFields)[number];

/**
 * Headings that are known, the surer ones first: OneRoster 1.2 and Microsoft School Data Sync 2.1
 * (users.csv), what academies in China write, and plain English.
 */
const known: Record<RosterField, readonly string[]> = {
  login: [
    ...['username', 'login', 'loginname', 'user', 'account'],
    ...['登录名', '登录账号', '用户名', '账号', '帐号', '账户', '登陆名'],
    ...['sourcedid', 'userprincipalname', 'email', '邮箱'],
  ],
  name: ['name', 'fullname', 'displayname', '姓名', '学员姓名', '民警姓名', '名字'],
  familyName: ['familyname', 'lastname', 'surname', '姓', '姓氏'],
  givenName: ['givenname', 'firstname', 'forename', '名'],
  number: [
    ...['identifier', 'number', 'officernumber', 'badgenumber', 'studentnumber', 'studentid'],
    ...['学号', '警号', '学员编号', '编号', '工号', '学籍号', '学号/警号', '警号/学号'],
  ],
};

/** The columns of a roster whose headings are known; undefined where no log-in name or no name is. */
export function findRosterColumns(headings: readonly string[]): RosterColumns | undefined {
  const find = (names: readonly string[]) => {
    const plain = names.map(plainHeading);
    const wanted = plain.find((it) => headings.some((heading) => plainHeading(heading) === it));
    return headings.find((heading) => plainHeading(heading) === wanted);
  };
  const [name, familyName, givenName] = [known.name, known.familyName, known.givenName].map(find);
  const number = find(known.number) ?? directoryNumber(headings);
  // Many academies log in by the officer's number.
  const login = find(known.login) ?? number;
  if (login === undefined) return undefined;
  if (name !== undefined) return { login, name, number };
  return givenName === undefined || familyName === undefined
    ? undefined
    : { login, givenName, familyName, number };
}

/** Whether every heading that is asked for is there. */
export function hasColumns(headings: readonly string[], columns: RosterColumns): boolean {
  const there = new Set(headings.map(plainHeading));
  return rosterFields.every((field) => {
    const heading = columns[field];
    return heading === undefined || there.has(plainHeading(heading));
  });
}

/** Headings differ in case, in spaces, and in the width of their letters. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .replace(/[\s_\p{Cf}-]/gu, '')
    .toLowerCase();
}

/** School Data Sync has no identifier; its `sourcedId` is the number of the school's own system. */
function directoryNumber(headings: readonly string[]): string | undefined {
  const isDirectory = headings.some((it) => plainHeading(it) === 'activedirectorymatchid');
  return isDirectory ? headings.find((it) => plainHeading(it) === 'sourcedid') : undefined;
}
