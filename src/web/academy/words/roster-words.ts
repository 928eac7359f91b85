import type { RosterMistake } from '#core/academy/roster.ts';
import type { RosterField } from '#core/academy/roster-columns.ts';
import type { TableFailure } from '../roster/read-table.ts';

const mistakesEn: Record<RosterMistake['code'], string> = {
  'missing-login': 'no log-in name',
  'missing-name': 'no name',
  twice: 'this log-in name stands here twice',
  'bad-login': 'a log-in name has 2 to 64 characters and no spaces',
  formula: 'begins like a formula; write it as plain text',
  'shortened-number':
    'the spreadsheet has shortened this number; make the column text and type it again',
  'broken-letters': 'some letters were lost; save the file again as UTF-8',
};
const mistakesZh: typeof mistakesEn = {
  'missing-login': '没有登录名',
  'missing-name': '没有姓名',
  twice: '这个登录名出现了两次',
  'bad-login': '登录名要 2 到 64 个字符，不带空格',
  formula: '开头像公式，请改成纯文本',
  'shortened-number': '表格软件把号码缩写了，请把这一列设成文本，重新填写',
  'broken-letters': '有文字已经损坏，请把文件另存为 UTF-8',
};

const brokenEn: Record<TableFailure, string> = {
  'too-large': 'This file is larger than 2 MB. Keep only the columns that are needed.',
  'old-excel': 'This is an old Excel file (.xls). Save it as .xlsx or as CSV.',
  'broken-excel': 'This Excel file cannot be read. Save it again, or as CSV.',
  'unknown-encoding': 'The letters of this file cannot be read. Save it as CSV in UTF-8.',
  empty: 'There is nothing in this file.',
};
const brokenZh: typeof brokenEn = {
  'too-large': '文件超过 2 MB。请只保留需要的列。',
  'old-excel': '这是旧版 Excel 文件（.xls）。请另存为 .xlsx 或 CSV。',
  'broken-excel': '这个 Excel 文件读不出来。请重新保存，或另存为 CSV。',
  'unknown-encoding': '这个文件的文字读不出来。请另存为 UTF-8 编码的 CSV。',
  empty: '文件里什么也没有。',
};

const fieldsEn: Record<RosterField, string> = {
  login: 'Log-in name',
  name: 'Whole name',
  familyName: 'Family name',
  givenName: 'Given name',
  number: 'Number',
};
const fieldsZh: typeof fieldsEn = {
  login: '登录名',
  name: '姓名',
  familyName: '姓',
  givenName: '名',
  number: '编号',
};

const en = {
  roster: 'Bring a roster',
  file: 'Roster file',
  fileHint:
    'CSV or Excel, as a spreadsheet saves it: headings of OneRoster, School Data Sync or in Chinese are known, others you name once.',
  checkLede: 'Nothing has been sent yet. Say under which heading each thing stands.',
  fields: fieldsEn,
  fieldHints: {
    login: 'It may be the number.',
    name: 'Or the next two.',
  } as Partial<Record<RosterField, string>>,
  notThere: 'not in this file',
  preview: (shown: number, all: number) => `The first ${shown} of ${all} people, as they will be`,
  lineHeading: 'Line',
  line: (line: number) => `Line ${line}`,
  mistakesTitle: 'The roster has mistakes; nobody was added.',
  moreMistakes: (count: number) => `And ${count} more.`,
  mistakes: mistakesEn,
  broken: brokenEn,
  send: (count: number) => (count === 0 ? 'Add them' : `Add these ${count} people`),
  cancel: 'Leave it',
  isRead: (count: number) => `${count} recruits are in the cohort now.`,
  invitations: 'Invitation links',
  invitationsHint:
    'Each works once, for 14 days. They are shown only now: hand them out, or save them as a file.',
  saveLinks: 'Save the links as a file',
  knownAlready: 'has an account already',
};

const zh: typeof en = {
  roster: '导入名册',
  file: '名册文件',
  fileHint:
    'CSV 或 Excel，表格软件怎么存都行：OneRoster、School Data Sync 和常见的中文列名能直接认出，别的列名指明一次即可。',
  checkLede: '还没有发送。请指明每一项在哪一列。',
  fields: fieldsZh,
  fieldHints: { login: '可以就是编号。', name: '或者用后面两列。' },
  notThere: '文件里没有',
  preview: (shown, all) => `共 ${all} 人，前 ${shown} 人会是这样`,
  lineHeading: '行',
  line: (line) => `第 ${line} 行`,
  mistakesTitle: '名册有错误，一个人也没有加入。',
  moreMistakes: (count) => `另外还有 ${count} 处。`,
  mistakes: mistakesZh,
  broken: brokenZh,
  send: (count) => (count === 0 ? '加入班级' : `把这 ${count} 人加入班级`),
  cancel: '先不导入',
  isRead: (count) => `名册里的 ${count} 人都在班里了。`,
  invitations: '邀请链接',
  invitationsHint: '每条只能用一次，14 天内有效。只在此刻显示：请发出去，或存成文件。',
  saveLinks: '把链接存成文件',
  knownAlready: '已有账号',
};

export const rosterWords = { en, zh };
