import type { Language } from '#core/basics/text.ts';

export type Both = Record<Language, string>;

/** What stands in a table, and how long. */
export interface TableNote {
  what: Both;
  kept: Both;
}

const withPerson: Both = { en: 'as long as the account', zh: '与账号同存' };
const withAttempt: Both = { en: 'as long as the attempt', zh: '与作答同存' };
const withCohort: Both = {
  en: 'as long as the cohort; cohorts are not deleted',
  zh: '与班级同存；班级不删除',
};
const untilChanged: Both = { en: 'until an administrator changes it', zh: '到管理员修改为止' };
const forGood: Both = { en: 'for good', zh: '长期' };

/** One note for every table of the database; a test compares the two. */
export const tableNotes: Readonly<Record<string, TableNote>> = {
  people: {
    what: {
      en: 'Accounts: log-in name, name, number, role; hashes of password and invitation; the sealed second factor; whom an identity provider knows.',
      zh: '账号：登录名、姓名、编号、身份；密码和邀请的散列；封存的第二重验证；统一认证里的身份。',
    },
    kept: {
      en: 'recruits: until the last day of their last cohort and the months set for it (12 unless changed), without a last day or a cohort until somebody erases them; staff: until erased by hand; nobody under a legal hold',
      zh: '学员：到所在最后一个班级的最后一天再加设定的月数（默认 12 个月），没有最后一天或不在任何班级的，到有人抹除为止；教官和管理员：到手动抹除为止；被依法保留的人不抹除',
    },
  },
  sessions: {
    what: {
      en: 'Where somebody is logged in: hash of the token, name of the browser, times. No address.',
      zh: '登录着的地方：令牌的散列、浏览器名称、时间。不记网络地址。',
    },
    kept: {
      en: 'good for 12 hours unused and 7 days in all; the row until logging out or as long as the account',
      zh: '闲置 12 小时或满 7 天即失效；这一行到退出登录为止，否则与账号同存',
    },
  },
  recovery_codes: {
    what: { en: 'Hashes of the codes for a lost phone.', zh: '手机丢失时备用码的散列。' },
    kept: { en: 'until used, or as long as the account', zh: '用过即删，否则与账号同存' },
  },
  members: { what: { en: 'Who is in which cohort.', zh: '谁在哪个班级。' }, kept: withPerson },
  accommodations: {
    what: {
      en: 'What somebody is granted (pace, time, attempts) with the reason: may be about health.',
      zh: '给个人的照顾（节奏、时间、次数）和理由，可能涉及健康。',
    },
    kept: { en: 'until ended, or as long as the account', zh: '到取消为止，否则与账号同存' },
  },
  holds: {
    what: {
      en: 'Legal holds with their reason, on a person or a cohort.',
      zh: '依法保留及其理由，针对个人或班级。',
    },
    kept: { en: 'until an administrator ends it', zh: '到管理员解除为止' },
  },
  attempts: {
    what: {
      en: 'What somebody did of an assignment: when, at which pace, with which result.',
      zh: '某人完成一项任务的情况：何时、用什么节奏、结果如何。',
    },
    kept: withPerson,
  },
  steps: {
    what: { en: 'Each step of an attempt with its time.', zh: '作答的每一步和时间。' },
    kept: withAttempt,
  },
  decisions: {
    what: { en: 'Each decision and the points it cost.', zh: '每个决定和失去的分数。' },
    kept: withAttempt,
  },
  behaviours: {
    what: {
      en: 'Which behaviours of the rubric an attempt showed, and how often.',
      zh: '每次作答表现出评分标准里的哪些做法，各几次。',
    },
    kept: withAttempt,
  },
  remarks: {
    what: {
      en: 'Comments, objections and answers, in free words.',
      zh: '点评、异议和答复，自由书写。',
    },
    kept: withAttempt,
  },
  overrides: {
    what: { en: 'A person’s own scores, with the reason.', zh: '人工评定的分数和理由。' },
    kept: withAttempt,
  },
  statements: {
    what: {
      en: 'xAPI statements for the record store: an account’s id, no name.',
      zh: '送往成绩库的 xAPI 记录：有账号编号，没有姓名。',
    },
    kept: {
      en: 'as long as the attempt; what was sent lies outside',
      zh: '与作答同存；送出去的已在学院之外',
    },
  },
  cohorts: {
    what: {
      en: 'Cohorts: name, join code, last day, months of keeping.',
      zh: '班级：名称、加入码、最后一天、保存月数。',
    },
    kept: forGood,
  },
  assignments: {
    what: {
      en: 'What a cohort is asked to do, and who assigned and released it.',
      zh: '给班级布置的任务，由谁布置、谁公布。',
    },
    kept: withCohort,
  },
  sittings: {
    what: {
      en: 'Supervised sittings: when, and who opened and confirmed them.',
      zh: '监考的场次：何时、由谁开放和确认。',
    },
    kept: withCohort,
  },
  class_runs: {
    what: {
      en: 'Class runs: their steps and who opened them. No voter.',
      zh: '全班演练：每一步、由谁开始。没有投票人。',
    },
    kept: withCohort,
  },
  class_ballots: {
    what: { en: 'Votes of a class as sums.', zh: '全班投票的合计。' },
    kept: withCohort,
  },
  class_votes: {
    what: {
      en: 'Who voted for what in a vote that is open: a hash of a random token, no account.',
      zh: '正在进行的投票里谁投了什么：随机令牌的散列，没有账号。',
    },
    kept: { en: 'until the vote is closed', zh: '到投票结束为止' },
  },
  scenarios: {
    what: {
      en: 'Scenarios that attempts are pinned to. All invented.',
      zh: '作答所依据的情境，均为虚构。',
    },
    kept: forGood,
  },
  exam_scenarios: {
    what: {
      en: 'Exam scenarios, with who uploaded them.',
      zh: '考核情境，以及由谁上传。',
    },
    kept: { en: 'until withdrawn', zh: '到撤下为止' },
  },
  rubrics: {
    what: { en: 'Rubrics that attempts are scored by.', zh: '评分所依据的标准。' },
    kept: forGood,
  },
  kept_statistics: {
    what: {
      en: 'Figures of five or more people together who were erased when their time was over.',
      zh: '保存期满被抹除的人，五人以上合在一起的数字。',
    },
    kept: withCohort,
  },
  audit: {
    what: {
      en: 'The log: who did what to whom, by ids; texts only of settings, and names only of cohorts.',
      zh: '日志：谁对谁做了什么，用编号；文字只有设置的内容，名称只有班级的。',
    },
    kept: {
      en: 'for good; after an erasure the ids lead to nobody',
      zh: '长期；抹除之后编号不再对应任何人',
    },
  },
  audit_head: {
    what: {
      en: 'Number and hash of the last line of the log.',
      zh: '日志最后一行的序号和校验值。',
    },
    kept: forGood,
  },
  tries: {
    what: {
      en: 'How often was guessed wrongly: hashes of address and log-in name.',
      zh: '猜错的次数：网络地址和登录名的散列。',
    },
    kept: { en: 'an hour at most', zh: '至多一小时' },
  },
  settings: {
    what: { en: 'Settings of the academy.', zh: '学院的设置。' },
    kept: untilChanged,
  },
  record_store: {
    what: {
      en: 'Address, key and secret of the record store, and its last failure.',
      zh: '成绩库的地址、用户名、密钥，以及最近一次没送成的情况。',
    },
    kept: untilChanged,
  },
  scrubbing: {
    what: {
      en: 'How many erasures wait for a scrub of the files.',
      zh: '还有多少次抹除等着清理文件。',
    },
    kept: { en: 'until the next scrub', zh: '到下次清理为止' },
  },
  migrations: {
    what: { en: 'Which changes of the tables were made.', zh: '表结构已做过的变更。' },
    kept: forGood,
  },
};

/** Where else something of people is, beside the tables. */
export const otherPlaces: readonly { place: Both; what: Both; kept: Both }[] = [
  {
    place: {
      en: 'Ledger of erasures (`erased-ids` in the data folder)',
      zh: '抹除名册（数据文件夹里的 `erased-ids`）',
    },
    what: {
      en: 'Ids of everybody who was erased, so that a restored backup erases them again.',
      zh: '所有已抹除者的编号，恢复备份时据此再次抹除。',
    },
    kept: forGood,
  },
  {
    place: { en: 'Backups (`npm run backup`)', zh: '备份（`npm run backup`）' },
    what: {
      en: 'Everything in the tables, but for `tries`, unencrypted.',
      zh: '除 `tries` 之外所有表的内容，未加密。',
    },
    kept: { en: 'as the academy decides', zh: '由学院决定' },
  },
  {
    place: { en: 'Output of the server', zh: '服务器的输出' },
    what: {
      en: 'Errors with the id of who asked, no names and no addresses.',
      zh: '差错和提出请求者的编号，没有姓名和网络地址。',
    },
    kept: { en: 'as whoever runs the server decides', zh: '由管理服务器的人决定' },
  },
  {
    place: { en: 'The device of a recruit', zh: '学员自己的设备' },
    what: {
      en: 'Their own attempts, those made for practice without an account among them.',
      zh: '本人的作答，包括不用账号的自由练习。',
    },
    kept: { en: 'until they remove them', zh: '到本人移除为止' },
  },
  {
    place: { en: 'The record store, where one is named', zh: '成绩库（如已设定）' },
    what: { en: 'Statements as in `statements`.', zh: '与 `statements` 相同的记录。' },
    kept: { en: 'as whoever runs it decides', zh: '由管理成绩库的人决定' },
  },
  {
    place: { en: 'The identity provider, where one is named', zh: '统一认证（如已接入）' },
    what: {
      en: 'That somebody logs in here, and when; it is told nothing else.',
      zh: '某人何时登录这里；此外不告知任何内容。',
    },
    kept: { en: 'as whoever runs it decides', zh: '由管理统一认证的人决定' },
  },
];
