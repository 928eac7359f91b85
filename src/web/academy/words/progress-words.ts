const en = {
  live: 'Live',
  toLive: 'Who is where right now',
  lede: 'Asks the academy every few seconds while you look at it. How people fare stays out of sight until they have ended.',
  toResults: 'To the results',
  table: 'Who is where',
  recruit: 'Recruit',
  state: 'State',
  attempt: 'Attempt',
  moment: 'Moment',
  decisions: 'Decisions',
  heard: 'Last heard of',
  states: {
    running: 'playing',
    quiet: 'quiet',
    'not-begun': 'not begun',
    ended: 'ended',
  },
  quietHelp:
    'Quiet: the academy has heard nothing for five minutes. The recruit may be thinking, away, or without a network; nothing is lost.',
  nobody: 'Nobody is in this cohort yet.',
  justNow: 'just now',
  away: 'The academy cannot be reached at the moment. What you see is what was known last; it goes on by itself.',
};

const zh: typeof en = {
  live: '实时',
  toLive: '看各人的实时进度',
  lede: '您看着这一页时，每隔几秒更新一次。学员结束之前，不显示表现如何。',
  toResults: '看成绩',
  table: '各人的进度',
  recruit: '学员',
  state: '状态',
  attempt: '第几次',
  moment: '关口',
  decisions: '已作决定',
  heard: '最近收到',
  states: {
    running: '进行中',
    quiet: '没有动静',
    'not-begun': '未开始',
    ended: '已结束',
  },
  quietHelp:
    '没有动静：学院五分钟没有收到任何内容。学员可能在思考、离开了，或者断了网；什么都不会丢。',
  nobody: '这个班级里还没有人。',
  justNow: '刚刚',
  away: '眼下连不上学院。现在显示的是最后收到的情况，恢复后会自动继续。',
};

export const progressWords = { en, zh };
