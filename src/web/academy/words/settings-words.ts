import type { ShownNames } from '#core/academy/name-settings.ts';

const shownEn: Record<ShownNames, string> = {
  name: 'The name',
  number: 'The number',
  pseudonym: 'A pseudonym, for blind marking',
};
const shownZh: typeof shownEn = { name: '姓名', number: '编号', pseudonym: '化名（盲评）' };

const en = {
  // The device has settings of its own.
  settings: 'Academy settings',
  lede: 'What holds for the whole academy. Each change stands in the log with your name.',
  keep: 'Keep',
  isKept: 'It is kept.',

  logIn: 'How people log in',
  factor: 'Trainers and administrators need a second factor',
  factorHint:
    'A code from an app beside the password. Whoever has none yet reaches nothing but “Account” until it is set up. Recruits are never asked for one.',
  ownFactorFirst: 'Set up your own second factor first:',
  toAccount: 'to “Account”',
  newAccounts: 'Whoever the identity provider knows gets an account',
  newAccountsHint:
    'Somebody who logs in there and is not known here becomes a recruit, or what the provider’s role says. Without this, only people who have an account here get in.',
  provider: (name: string) => `Identity provider: ${name}.`,
  noProvider:
    'This server has no identity provider, so the second setting changes nothing for now. Whoever runs the server names one there (DOORSTEP_OIDC_ISSUER).',

  names: 'What trainers see of recruits',
  namesHint:
    'Everywhere: lists, results, reviews, files. Administrators see the name beside. Whoever brings a roster has read the names in it.',
  shown: shownEn,
  word: 'Word before a pseudonym',
  ownWord: 'Recruit',

  store: 'Record store (xAPI)',
  storeLede:
    'If your academy gathers results of several systems in one record store, Doorstep can send its own there. Without a store nothing is sent.',
  whatIsSent: 'What is sent, and what is not',
  sentWhen:
    'When a trainer releases the results of an assignment, one statement for each attempt that has ended; one that ends later follows by itself. Results that were released while no store was named are not sent afterwards. A statement holds:',
  sentWhat: [
    'a long random number in the place of the person, the same in all their attempts',
    'the address of this academy, the assignment and the scenario',
    'when the attempt ended, how long it took, which one it was, and its pace',
    'practice or assessment',
    'the four scores as they were computed, the ending, and how sure the scores are',
  ],
  sentNever:
    'Never sent: names, log-in names and numbers, what was said, comments, a person’s own judgement of an attempt, what somebody is granted, and whether anybody passed.',
  sentOutside:
    'What was sent lies outside the academy. Erasing somebody here does not erase it there.',
  noStore: 'No record store is named. Nothing is sent.',
  address: 'Address',
  key: 'Key',
  secretIsKept: 'The secret is kept and never shown again.',
  isPlain:
    'This address begins with http: on the way there, others can read the key and what is sent. Take https unless the store stands in your own network.',
  sent: 'Sent',
  waiting: 'Waiting',
  refused: 'Set aside',
  lastSent: (when: string) => `Last sent ${when}.`,
  nextTry: (when: string) => `What waits is tried again by itself, next ${when}.`,
  refusedHelp:
    'Set aside: the store called these wrong. They are sent again once you keep an address and a key anew.',
  failed: (when: string) => `The last try failed, ${when}`,
  failedBefore: (when: string) => `The last failure was ${when}; since then statements were sent.`,
  unreachable: 'No answer came. Look at the address, and whether this server may go there.',
  failures: {
    401: 'The store did not accept key and secret (401). Enter them again.',
    403: 'The store does not let this key write (403). Ask whoever runs it.',
    404: 'There is no record store at this address (404). Look at the address again.',
    429: 'The store wants fewer requests (429). Doorstep waits and tries again.',
  } as Record<number, string>,
  answered: (status: number) =>
    status >= 500
      ? `The store has trouble of its own (${status}). Doorstep tries again by itself.`
      : status >= 300 && status < 400
        ? `The store sends on to another address (${status}), and Doorstep does not follow. Enter the final address.`
        : `The store called the statements wrong (${status}).`,
  nameStore: 'Name a record store',
  changeStore: 'Change it, or stop sending',
  addressHint: 'As the store gives it, without “/statements” at its end.',
  secret: 'Secret',
  secretHint: 'Enter it anew with each change: it goes to the address above and nowhere else.',
  keepStore: 'Keep the record store',
  stop: 'Stop sending',
  stopHint:
    'To stop is to forget address, key and secret. What waits stays here for a later store.',
  isStopped: 'Nothing is sent any more.',
};

const zh: typeof en = {
  settings: '学院设置',
  lede: '这里的设置对整个学院有效。每次改动都会连同您的名字记入日志。',
  keep: '保存',
  isKept: '已保存。',

  logIn: '怎样登录',
  factor: '教官和管理员必须有第二重验证',
  factorHint:
    '除密码之外，再填手机应用里的验证码。还没设的人，设好之前只能打开“账号”。学员不受影响。',
  ownFactorFirst: '请先给自己设好第二重验证：',
  toAccount: '去“账号”',
  newAccounts: '统一认证认得的人，自动建立账号',
  newAccountsHint:
    '有人通过统一认证登录、这里又还没有账号，就建为学员，或按认证系统给出的身份建立。不勾选的话，只有这里已有账号的人进得来。',
  provider: (name) => `统一认证：${name}。`,
  noProvider:
    '这台服务器没有接统一认证，所以第二项目前不起作用。要接的话，由管理服务器的人设定（DOORSTEP_OIDC_ISSUER）。',

  names: '教官看到学员的什么',
  namesHint:
    '名单、成绩、点评、文件，处处如此。管理员会同时看到姓名。导入名册的人已经看过其中的姓名。',
  shown: shownZh,
  word: '化名前的称呼',
  ownWord: '学员',

  store: '成绩库（xAPI）',
  storeLede:
    '如果学院把几个系统的成绩汇总到一个成绩库，Doorstep 可以把自己的那一份送过去。没有设定成绩库，就什么也不送。',
  whatIsSent: '送出什么，不送什么',
  sentWhen:
    '教官公布一项任务的成绩时，已结束的作答，每次送出一条记录；之后才结束的，结束时自动送出。还没设定成绩库时就已公布的成绩，之后不会补送。一条记录里有：',
  sentWhat: [
    '代替本人的一长串随机编号，同一个人的各次作答编号相同',
    '本学院的网址、任务和情境',
    '何时结束、用了多久、第几次、用的节奏',
    '练习还是考核',
    '系统算出的四项分数、结局、分数的可信程度',
  ],
  sentNever:
    '绝不送出：姓名、登录名、编号，说过的话，点评，人工评定，给个人的照顾，也不送是否合格。',
  sentOutside: '送出去的内容已在学院之外。在这里抹除一个人，不会抹掉那边的记录。',
  noStore: '没有设定成绩库，什么也不送。',
  address: '地址',
  key: '用户名（key）',
  secretIsKept: '密钥已保存，不再显示。',
  isPlain:
    '这个地址以 http 开头：途中别人能看到用户名、密钥和送出的内容。除非成绩库就在本单位的内网，否则请用 https。',
  sent: '已送出',
  waiting: '等待',
  refused: '搁置',
  lastSent: (when) => `最近一次送出：${when}。`,
  nextTry: (when) => `等待的会自动再试，下一次：${when}。`,
  refusedHelp: '搁置：成绩库认为这些记录不对。重新保存地址和密钥之后，会再送一次。',
  failed: (when) => `最近一次没有送成，${when}`,
  failedBefore: (when) => `上一次没送成是在 ${when}，之后又送成过。`,
  unreachable: '没有回应。请看看地址对不对，这台服务器能不能连到那里。',
  failures: {
    401: '成绩库不认这个用户名和密钥（401）。请重新填写。',
    403: '成绩库不许这个用户名写入（403）。请问管理成绩库的人。',
    404: '这个地址没有成绩库（404）。请再看看地址。',
    429: '成绩库嫌送得太频繁（429）。会等一等再试。',
  },
  answered: (status) =>
    status >= 500
      ? `成绩库自己出了问题（${status}）。会自动再试。`
      : status >= 300 && status < 400
        ? `成绩库转到了别的地址（${status}），这里不会跟过去。请填最终的地址。`
        : `成绩库认为记录不对（${status}）。`,
  nameStore: '设定成绩库',
  changeStore: '修改或停止',
  addressHint: '照成绩库给的填，末尾不带“/statements”。',
  secret: '密钥（secret）',
  secretHint: '每次修改都要重新填：它只会送到上面的地址。',
  keepStore: '保存成绩库',
  stop: '停止送出',
  stopHint: '停止就是清除地址、用户名和密钥。等待的记录留在这里，等以后再设定成绩库。',
  isStopped: '不再送出任何内容。',
};

export const settingsWords = { en, zh };
