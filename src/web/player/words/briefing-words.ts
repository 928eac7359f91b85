import type { Mode, Pace } from '#core/attempt/attempt.ts';
import type { Words } from './words-of.ts';

const modesEn: Record<Mode, { name: string; about: string }> = {
  practice: {
    name: 'Practice',
    about: 'You see how people feel, and after each choice what it did and why.',
  },
  assessment: {
    name: 'Assessment',
    about: 'No moods and no feedback until the debrief. It cannot be taken back.',
  },
};
const modesZh: typeof modesEn = {
  practice: { name: '练习', about: '能看到对方的情绪；每选一次，都会说明它带来了什么、为什么。' },
  assessment: { name: '考核', about: '复盘之前不显示情绪，也不给反馈。选了就不能收回。' },
};

const pacesEn: Record<Pace, { name: string; about: string }> = {
  normal: {
    name: 'As people talk',
    about: 'Lines come at speaking pace; answers at the usual time.',
  },
  slow: { name: 'Slower', about: 'Lines come more slowly, and there is half as much time again.' },
  x2: { name: 'Twice the time', about: 'Lines come more slowly; twice the time to answer.' },
  x5: {
    name: 'Five times the time',
    about: 'Lines come more slowly; five times the time to answer.',
  },
  x10: {
    name: 'Ten times the time',
    about: 'Lines come more slowly; ten times the time to answer.',
  },
  untimed: { name: 'No timing', about: 'Every line is there at once, and nothing ever runs out.' },
};
const pacesZh: typeof pacesEn = {
  normal: { name: '照常语速', about: '话一句一句说出来，答话时限照常。' },
  slow: { name: '慢一些', about: '话说得慢些，答话时限放宽一半。' },
  x2: { name: '两倍时间', about: '话说得慢些，答话时限为两倍。' },
  x5: { name: '五倍时间', about: '话说得慢些，答话时限为五倍。' },
  x10: { name: '十倍时间', about: '话说得慢些，答话时限为十倍。' },
  untimed: { name: '不计时', about: '所有的话一次显示，没有任何时限。' },
};

const en = {
  eyebrow: 'Briefing',
  setting: 'Where you are',
  aims: 'What you are here for',
  people: 'Who you will meet',
  bystanders: 'Also there',
  law: 'Law cards',
  lawLost: 'The law cards could not be loaded. Check the connection.',
  how: 'How do you want to do this?',
  mode: 'Practice or assessment',
  modes: modesEn,
  twin: 'Who has which standing',
  asWritten: 'As written',
  asTwin: 'Roles swapped',
  bring: 'Begin with what happened before',
  bringHint: 'From your latest finished runs of earlier scenarios.',
  couldBring: (titles: readonly string[]) =>
    `What you do in ${titles.map((it) => `“${it}”`).join(' and ')} can matter here. So far it brings nothing: this one is played alone.`,
  pace: 'Pace',
  paces: pacesEn,
  paceNote: 'The pace is recorded, and it never changes the score.',
  readAloud: 'Read lines aloud',
  readAloudHint: 'With the voices of this browser.',
  begin: 'Begin the conversation',
  beginning: 'One moment …',
  notBegun: 'The attempt could not be begun',
  back: 'All scenarios',
  unfinished: 'An attempt of this scenario is unfinished.',
  goOn: 'Continue it',
  unknownTitle: 'There is no such scenario here',
  unknown: 'The link may be mistyped, or the scenario was opened from a file on another device.',
  unreachable: 'The scenario could not be loaded. Check the connection, then try again.',
  broken: 'The kept file of this scenario can no longer be read. Open it again from the library.',
  again: 'Try again',
};

const zh: typeof en = {
  eyebrow: '简报',
  setting: '你在哪里',
  aims: '你来做什么',
  people: '你会见到谁',
  bystanders: '在场的还有',
  law: '法律卡片',
  lawLost: '法律卡片没能加载。请检查网络。',
  how: '这次怎么练？',
  mode: '练习还是考核',
  modes: modesZh,
  twin: '谁是什么身份',
  asWritten: '照原样',
  asTwin: '身份互换',
  bring: '接着之前的事往下走',
  bringHint: '取自前面各情境你最近一次练完的那回。',
  couldBring: (titles) =>
    `${titles.map((it) => `《${it}》`).join('、')}里你怎么做，会影响这里。眼下还没有带来什么，这次单独练。`,
  pace: '节奏',
  paces: pacesZh,
  paceNote: '节奏会记录下来，但不影响得分。',
  readAloud: '朗读台词',
  readAloudHint: '使用浏览器自带的语音。',
  begin: '开始谈话',
  beginning: '请稍候……',
  notBegun: '没能开始这次练习',
  back: '全部情境',
  unfinished: '这个情境有一次练习还没结束。',
  goOn: '继续那一次',
  unknownTitle: '这里没有这个情境',
  unknown: '链接可能有误，或者这个情境是在另一台设备上从文件打开的。',
  unreachable: '情境没能加载。请检查网络后再试。',
  broken: '本机保存的情境文件已无法读取。请在情境页重新打开。',
  again: '再试一次',
};

export const briefingWords: Words<typeof en> = { en, zh };
