import type { CountingRule } from '#core/academy/assignment.ts';
import type { Assurance } from '#core/academy/attempt-contract.ts';
import type { Role } from '#core/academy/role.ts';
import type { Mode } from '#core/attempt/attempt.ts';
import type { Dimension } from '#core/rubric/dimension.ts';
import type { Verdict } from '#core/scenario/ending.ts';

const modesEn: Record<Mode, string> = { practice: 'Practice', assessment: 'Assessment' };
const modesZh: typeof modesEn = { practice: '练习', assessment: '考核' };

const countsEn: Record<CountingRule, string> = { first: 'First', best: 'Best', last: 'Last' };
const countsZh: typeof countsEn = { first: '首次', best: '最好', last: '最近' };

const assurancesEn: Record<Assurance, string> = {
  offline: 'offline, not replayed',
  replayed: 'replayed by the academy',
  'live-paced': 'replayed, and came in as it was played',
  supervised: 'supervised',
};
const assurancesZh: typeof assurancesEn = {
  offline: '离线，未复核',
  replayed: '学院已重放复核',
  'live-paced': '已复核，且与作答同步收到',
  supervised: '有人监考',
};

const dimensionsEn: Record<Dimension, string> = {
  patience: 'Patience',
  wording: 'Wording',
  'de-escalation': 'De-escalation',
  'follow-through': 'Follow-through',
};
const dimensionsZh: typeof dimensionsEn = {
  patience: '耐心',
  wording: '用语',
  'de-escalation': '降温',
  'follow-through': '跟进',
};

const verdictsEn: Record<Verdict, string> = {
  good: 'good',
  mixed: 'mixed',
  bad: 'bad',
  unsafe: 'unsafe',
};
const verdictsZh: typeof verdictsEn = { good: '良好', mixed: '一般', bad: '不好', unsafe: '触线' };

const staffRolesEn: Record<Exclude<Role, 'recruit'>, string> = {
  trainer: 'Trainer',
  administrator: 'Administrator',
};
const staffRolesZh: typeof staffRolesEn = { trainer: '教官', administrator: '管理员' };

const en = {
  cohorts: 'Cohorts',
  noCohorts: 'No cohort yet. Make the first one here.',
  newCohort: 'New cohort',
  cohortName: 'Name of the cohort',
  make: 'Make it',
  cohort: 'Cohort',
  recruits: 'Recruits',
  recruitCount: (count: number) => (count === 1 ? '1 recruit' : `${count} recruits`),
  joinHint: 'Recruits open "Academy", then "I have a join code".',
  name: 'Name',
  number: 'Number',
  login: 'Log-in name',
  noRecruits: 'Nobody yet. Bring a roster, or show the join code.',
  assignments: 'Assignments',
  assignmentTable: 'All assignments',
  recruitTable: 'All recruits',
  noAssignments: 'Nothing assigned yet.',
  newAssignment: 'New assignment',
  scenario: 'Scenario',
  mode: 'Mode',
  modes: modesEn,
  counts: 'Which attempt counts',
  countsOf: countsEn,
  allowed: 'Attempts allowed',
  allowedHint: 'Leave it empty for any number.',
  anyNumber: 'any number',
  opens: 'Opens',
  closes: 'Closes',
  assign: 'Assign',
  closesFirst: 'It must close after it opens.',
  results: 'Results',
  toResults: (title: string) => `Results: ${title}`,
  released: (day: string) => `Released on ${day}`,
  notReleased: 'Not released',
  release: 'Release the results',
  releaseLede:
    'A person lets results out, no machine: your name is kept with it. From then on each recruit sees their own result and debrief.',
  isReleased: 'The results are released.',
  exportCsv: 'CSV',
  exportXlsx: 'Excel',
  exportXapi: 'xAPI',
  rescue: 'Bring a saved attempt',
  rescueHint:
    'For a device that cannot reach the academy: the file that the recruit saved. It is replayed like any other.',
  rescueFile: 'Attempt file (.json)',
  rescued: (steps: number) => `The academy now has ${steps} steps of this attempt.`,
  notAnAttempt: 'This file is no saved attempt, or was changed.',
  exports: 'Take them along',
  attempts: 'Attempts',
  status: 'Status',
  notBegun: 'not begun',
  running: (steps: number) => `running, ${steps} steps received`,
  ended: 'ended',
  verdict: 'Ending',
  verdicts: verdictsEn,
  assurance: 'Assurance',
  assurances: assurancesEn,
  dimensions: dimensionsEn,
  advice:
    'Scores are advice to a named person. What a score is worth stands in the column Assurance.',
  erase: 'Erase',
  eraseFor: (name: string) => `Erase ${name}`,
  eraseTitle: (name: string) => `Erase ${name}?`,
  eraseLede:
    'The account, every attempt and every step of it are removed from the academy and cannot be brought back. The log keeps that somebody was erased, not who it was.',
  erased: (name: string) => `${name} was erased.`,
  cancel: 'Keep',
  newPerson: 'Invite somebody',
  role: 'Role',
  roles: staffRolesEn,
  invite: 'Make an invitation',
  link: 'Invitation link',
  linkHint: 'It works once, for 14 days, and is shown only now.',
  addTrainer: 'Trainers of this cohort',
  addTrainerHint: 'A trainer sees only cohorts they belong to.',
  trainer: 'Trainer',
  add: 'Add',
  added: 'The trainer was added.',
  choose: 'Choose',
};

const zh: typeof en = {
  cohorts: '班级',
  noCohorts: '还没有班级。在这里建第一个。',
  newCohort: '新建班级',
  cohortName: '班级名称',
  make: '建立',
  cohort: '班级',
  recruits: '学员',
  recruitCount: (count) => `${count} 名学员`,
  joinHint: '学员打开“学院”，再点“我有加入码”。',
  name: '姓名',
  number: '编号',
  login: '登录名',
  noRecruits: '还没有人。导入名册，或者出示加入码。',
  assignments: '任务',
  assignmentTable: '全部任务',
  recruitTable: '全部学员',
  noAssignments: '还没有布置任务。',
  newAssignment: '布置任务',
  scenario: '情境',
  mode: '方式',
  modes: modesZh,
  counts: '以哪次为准',
  countsOf: countsZh,
  allowed: '允许次数',
  allowedHint: '不填就是不限次数。',
  anyNumber: '不限',
  opens: '开放',
  closes: '截止',
  assign: '布置',
  closesFirst: '截止要晚于开放。',
  results: '成绩',
  toResults: (title) => `成绩：${title}`,
  released: (day) => `已于 ${day} 公布`,
  notReleased: '未公布',
  release: '公布成绩',
  releaseLede: '公布成绩的是人，不是机器：会记下您的名字。公布后，学员能看到自己的成绩和复盘。',
  isReleased: '成绩已公布。',
  exportCsv: 'CSV',
  exportXlsx: 'Excel',
  exportXapi: 'xAPI',
  rescue: '补交作答文件',
  rescueHint: '给连不上学院的设备用：学员存下的文件。会和别的作答一样重放复核。',
  rescueFile: '作答文件（.json）',
  rescued: (steps) => `这次作答，学院现在有 ${steps} 步。`,
  notAnAttempt: '这不是作答文件，或者被改过。',
  exports: '导出',
  attempts: '次数',
  status: '状态',
  notBegun: '还没开始',
  running: (steps) => `进行中，已收到 ${steps} 步`,
  ended: '已结束',
  verdict: '结局',
  verdicts: verdictsZh,
  assurance: '可信程度',
  assurances: assurancesZh,
  dimensions: dimensionsZh,
  advice: '分数是给有名有姓的人作参考的；一个分数有多可信，看“可信程度”一栏。',
  erase: '抹除',
  eraseFor: (name) => `抹除 ${name}`,
  eraseTitle: (name) => `要抹除 ${name} 吗？`,
  eraseLede: '账号、每次作答和每一步都会从学院删除，找不回来。日志只留下“有人被抹除”，不留是谁。',
  erased: (name) => `已抹除 ${name}。`,
  cancel: '保留',
  newPerson: '邀请一个人',
  role: '身份',
  roles: staffRolesZh,
  invite: '生成邀请',
  link: '邀请链接',
  linkHint: '只能用一次，14 天内有效，只在此刻显示。',
  addTrainer: '本班教官',
  addTrainerHint: '教官只看得到自己所在的班级。',
  trainer: '教官',
  add: '添加',
  added: '已添加教官。',
  choose: '请选择',
};

export const staffWords = { en, zh };
