import { describe, expect, it } from 'vitest';
import { readRoster } from '#core/academy/roster.ts';
import { findRosterColumns } from '#core/academy/roster-columns.ts';

const heads = ['username', 'givenName', 'familyName', 'identifier'];
const read = (...rows: string[][]) => readRoster([heads, ...rows]);

describe('the headings of a roster', () => {
  it.each([
    [
      'OneRoster 1.2 users.csv',
      'sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email',
      { login: 'username', givenName: 'givenName', familyName: 'familyName', number: 'identifier' },
    ],
    [
      'School Data Sync 2.1 users.csv',
      'sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms',
      { login: 'username', givenName: 'givenName', familyName: 'familyName', number: 'sourcedId' },
    ],
    ['学号、姓名', '序号,学号,姓名,中队', { login: '学号', name: '姓名', number: '学号' }],
    ['登录名在先', '姓名,警号,登录名', { login: '登录名', name: '姓名', number: '警号' }],
    [
      'a slash of another width',
      '姓 名,学号／警号',
      { login: '学号／警号', name: '姓 名', number: '学号／警号' },
    ],
    [
      'plain English',
      'First name,Last Name,E-mail,Badge number',
      {
        ...{
          login: 'E-mail',
          givenName: 'First name',
          familyName: 'Last Name',
          number: 'Badge number',
        },
      },
    ],
  ])('%s', (_name, line, columns) => {
    expect(findRosterColumns(line.split(','))).toEqual(columns);
  });

  it('without a name, or without anything to log in by, are not known', () => {
    expect(findRosterColumns(['学号', '中队'])).toBeUndefined();
    expect(findRosterColumns(['姓名', '中队'])).toBeUndefined();
    expect(
      readRoster([
        ['甲', '乙'],
        ['1', '2'],
      ]),
    ).toMatchObject({ columns: undefined, lines: [] });
  });

  it('are found below a title, and those that were chosen come first', () => {
    const table = [['2027届新警名册'], [], ['学号', '姓名', '代号'], ['001', '李娜', 'ln']];
    expect(readRoster(table).lines).toEqual([
      { line: 4, login: '001', name: '李娜', number: '001' },
    ]);
    const chosen = { login: '代号', name: '姓名' };
    expect(readRoster(table, chosen).lines[0]).toMatchObject({ login: 'ln', number: null });
    const elsewhere = readRoster(table, { login: 'Kennung', name: 'Name' });
    expect(elsewhere.lines[0]).toMatchObject({ login: '001' });
    expect(readRoster([['某校'], ['甲', '乙']]).heading).toBe(1);
  });
});

describe('a line of a roster', () => {
  it('keeps leading zeros, however the spreadsheet kept them', () => {
    const { lines } = read(
      ['a1', 'A', 'B', '007'],
      ['a2', 'A', 'B', '="007"'],
      ['a3', 'A', 'B', "'007"],
    );
    expect(lines.map(({ number }) => number)).toEqual(['007', '007', '007']);
  });

  it('puts Chinese names together, without the spaces that line them up', () => {
    const table = [
      ['登录名', '姓名'],
      ['a1', '李　娜'],
      ['a2', ' 欧阳 明 '],
      ['a3', 'Ana  Li'],
    ];
    expect(readRoster(table).lines.map(({ name }) => name)).toEqual(['李娜', '欧阳明', 'Ana Li']);
    expect(read(['b1', '娜', '李', '']).lines[0]?.name).toBe('李娜');
  });

  it('reads wide digits and ignores what nobody sees', () => {
    const { lines } = read(['\uFEFFａ１\u200B', 'A', 'B', '００７']);
    expect(lines[0]).toMatchObject({ login: 'a1', number: '007' });
  });

  it.each([
    ['formula', ['=1+1', 'A', 'B', '1'], '=1+1'],
    ['formula', ['a1', '', '@SUM(A1)', '1'], '@SUM(A1)'],
    ['formula', ['a1', 'A', 'B', '="=1"'], '=1'],
    ['shortened-number', ['a1', 'A', 'B', '1.10105E+17'], '1.10105E+17'],
    ['broken-letters', ['a1', '\uFFFD\uFFFD', 'B', '1'], '\uFFFD\uFFFD B'],
    ['missing-login', ['', 'A', 'B', '1'], 'A B'],
    ['missing-name', ['a1', '', ' ', '1'], 'a1'],
    ['bad-login', ['a 1', 'A', 'B', '1'], 'a 1'],
  ])('with %s is a mistake that names its place', (code, row, value) => {
    const { lines, mistakes } = read(['ok', 'A', 'B', '1'], [''], row);
    expect(mistakes).toEqual([{ line: 4, code, value }]);
    expect(lines).toHaveLength(1);
  });

  it('is there once, whatever the case of the letters', () => {
    expect(read(['Li', 'A', 'B', ''], ['li', 'A', 'B', '']).mistakes).toEqual([
      { line: 3, code: 'twice', value: 'li' },
    ]);
  });
});
