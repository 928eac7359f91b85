import type { ShownNames } from '#core/academy/name-settings.ts';
import type { Role } from '#core/academy/role.ts';

const rolesEn: Record<Role, string> = {
  recruit: 'Recruit',
  trainer: 'Trainer',
  administrator: 'Administrator',
};
const rolesZh: typeof rolesEn = { recruit: '学员', trainer: '教官', administrator: '管理员' };

const shownEn: Record<ShownNames, string> = {
  name: 'The name',
  number: 'The number',
  pseudonym: 'A pseudonym, for blind marking',
};
const shownZh: typeof shownEn = { name: '姓名', number: '编号', pseudonym: '化名（盲评）' };

const en = {
  people: 'People',
  roles: rolesEn,
  find: 'Find somebody',
  findHint: 'Part of a name, a number, a log-in name or a cohort.',
  whose: 'Role',
  everybody: 'Everybody',
  found: (count: number, all: number) => `${count} of ${all} people`,
  noneFound: 'Nobody fits.',
  cohorts: 'Cohorts',
  status: 'Account',
  isDisabled: 'disabled',
  isInvited: 'not used yet',
  lastSeen: (day: string) => `last here ${day}`,
  inUse: 'in use',
  manage: 'Manage',
  manageFor: (name: string) => `Manage ${name}`,
  close: 'Close',
  done: 'Done.',
  newLink: 'New invitation link',
  newLinkHint:
    'For a lost password. The old one works until the link is used; then every session ends.',
  makeLink: 'Make a link',
  link: 'Invitation link',
  linkHint: 'It works once, for 14 days, and is shown only now.',
  sessions: (count: number) =>
    count === 0
      ? 'Logged in nowhere.'
      : count === 1
        ? 'Logged in at one place.'
        : `Logged in at ${count} places.`,
  endSessions: 'End every session',
  disable: 'Disable the account',
  disableHint: 'Logged out at once, and cannot log in; everything is kept.',
  enable: 'Enable the account',
  inCohort: 'In this cohort',
  leave: 'Take out of the cohort',
  move: 'Move',
  moveTo: 'Move to',
  moveHint: 'Attempts stay with the assignments they were made for.',
  names: 'What trainers see of recruits',
  namesHint:
    'Everywhere: lists, results, reviews, files. Administrators see the name beside. Whoever brings a roster has read the names in it.',
  shown: shownEn,
  word: 'Word before a pseudonym',
  ownWord: 'Recruit',
  keep: 'Keep',
  isKept: 'It is kept.',
  joinCode: 'Join code',
  isClosed: 'Nobody can join by code at present.',
  newCode: 'New code',
  closeJoining: 'Close joining',
  openJoining: 'Open joining',
  rename: 'Rename the cohort',
  cohortName: 'Name of the cohort',
};

const zh: typeof en = {
  people: '人员',
  roles: rolesZh,
  find: '找人',
  findHint: '姓名、编号、登录名或班级的一部分。',
  whose: '身份',
  everybody: '所有人',
  found: (count, all) => `共 ${all} 人，列出 ${count} 人`,
  noneFound: '没有符合的人。',
  cohorts: '班级',
  status: '账号',
  isDisabled: '已停用',
  isInvited: '尚未启用',
  lastSeen: (day) => `最近一次 ${day}`,
  inUse: '使用中',
  manage: '管理',
  manageFor: (name) => `管理 ${name}`,
  close: '关闭',
  done: '已完成。',
  newLink: '新的邀请链接',
  newLinkHint: '用于忘记密码。链接用过之前旧密码仍有效；用过之后，所有登录都会退出。',
  makeLink: '生成链接',
  link: '邀请链接',
  linkHint: '只能用一次，14 天内有效，只在此刻显示。',
  sessions: (count) => (count === 0 ? '没有在任何地方登录。' : `在 ${count} 处登录。`),
  endSessions: '全部退出登录',
  disable: '停用账号',
  disableHint: '立即退出，不能再登录；所有记录都保留。',
  enable: '恢复账号',
  inCohort: '在本班',
  leave: '移出本班',
  move: '转班',
  moveTo: '转到',
  moveHint: '已经完成的作答留在原来的任务里。',
  names: '教官看到学员的什么',
  namesHint:
    '名单、成绩、点评、文件，处处如此。管理员会同时看到姓名。导入名册的人已经看过其中的姓名。',
  shown: shownZh,
  word: '化名前的称呼',
  ownWord: '学员',
  keep: '保存',
  isKept: '已保存。',
  joinCode: '加入码',
  isClosed: '目前不能用加入码加入。',
  newCode: '换一个码',
  closeJoining: '停止加入',
  openJoining: '开放加入',
  rename: '改班级名称',
  cohortName: '班级名称',
};

export const peopleWords = { en, zh };
