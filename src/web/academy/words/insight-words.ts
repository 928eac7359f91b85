import type { Distribution } from '#core/academy/statistics/distribution.ts';

const round = Math.round;

const en = {
  overview: 'Where the cohort is',
  overviewTable: 'Assignments and how scores are spread',
  begun: 'Begun',
  ended: 'Ended',
  of: (done: number, all: number) => `${done} of ${all}`,
  tooFew: (n: number, needed: number) => `not enough data (${n} of ${needed})`,
  spread: (name: string, it: Distribution) =>
    `${name}: from ${round(it.least)} to ${round(it.most)}, half between ${round(it.lowerQuarter)} and ${round(it.upperQuarter)}, middle ${round(it.median)}`,
  boxHelp:
    'The line goes from the lowest to the highest score, the box holds the middle half, the mark is the middle. Nothing is drawn for fewer than five people.',
  assurance: 'Count only attempts that are at least',
  reliability: 'Do the scores agree with each other?',
  reliabilityOf: (omega: string, low: string, high: string, count: number) =>
    `Over ${count} scenarios omega is ${omega} (95 % interval ${low} to ${high}).`,
  alpha: (alpha: string) => `Cronbach's alpha: ${alpha}.`,
  enoughAlready: 'That is enough for a score that decides something (0.8).',
  stillNeeded: (count: number) =>
    count === 1
      ? 'One more scenario of this kind would bring it to 0.8.'
      : `${count} more scenarios of this kind would bring it to 0.8.`,
  neverEnough: 'With scores that agree as little as these, no number of scenarios would do.',
  lackingScenarios: (n: number, needed: number) =>
    `It takes ${needed} scenarios that at least 30 people have ended; there are ${n}.`,
  lackingPeople: (n: number, needed: number) =>
    `It takes ${needed} people who have ended all of them; there are ${n}.`,
  decisions: 'What was decided, moment by moment',
  decisionsLede: (attempts: number) =>
    `From the first ended attempt of each of ${attempts} recruits; the moments that gave most away come first.`,
  tooFewDecisions: (n: number) => `This is shown from five ended attempts on; there are ${n}.`,
  moments: 'The moments',
  moment: 'Moment',
  choices: 'What was chosen',
  silence: 'stayed silent',
  facility: 'Gave nothing away',
  facilityPlain:
    'Gave nothing away (facility): the share of recruits whose choice here cost nothing. Near 100 % the moment is easy, near 0 % hardly anybody finds the way.',
  discrimination: 'Tells people apart',
  discriminationPlain:
    'Tells people apart (discrimination): whether those who do well here also do well in the rest of the attempt. 1 is complete agreement, 0 none; below 0.2 the moment measures little.',
  cost: 'Points given away',
  noVariance: 'everybody the same',
  share: (share: number, cost: number) =>
    cost === 0 ? `${share} %, nothing given away` : `${share} %, gave away ${cost}`,
  left: 'Left the best line here',
  leftOf: (left: number, attempts: number) => `${left} of ${attempts}`,
  leftPlain:
    'Left the best line here: attempts that had given nothing away before this moment, and did here for the first time.',
  bestLine: 'How long the cohort stays on the best line',
  bestLinePrompt: 'Go along the decisions with the arrow keys, or point at one.',
  nothingLost: 'Nothing given away yet',
  decisionsMade: 'Decisions made',
  stillOnIt: (done: number, percent: number) =>
    done === 0
      ? 'Before the first decision everybody is on the best line.'
      : `After ${done} ${done === 1 ? 'decision' : 'decisions'} ${percent} % had given nothing away.`,
  standings: 'Everybody in everything',
  standingsLede:
    'Each recruit with the score that counts in each assignment. Looking is written into the log, where the recruits can see it.',
  showStandings: 'Show everybody',
  kept: 'Figures of people who are no longer kept',
  keptLede:
    'Their time was over and they were erased, with everything that was theirs. These sums of their first ended attempts stayed; they name nobody, and of fewer than five people together nothing stays.',
  keptScores: 'How their scores were spread',
  keptOn: 'Kept on',
  keptPeople: 'People',
  keptDecisions: (day: string, people: number) =>
    `Moment by moment: ${people} people, kept on ${day}`,
  growth: 'Growth',
  growthLede: 'Ended attempts in the order in which they were taken.',
  noGrowth: 'No ended attempt to show yet.',
  attempt: (title: string) => title,
  toRecruit: (name: string) => `Recruit: ${name}`,
  day: 'Day',
  chart: 'Scores by dimension over the attempts',
  prompt: 'Go along the attempts with the arrow keys, or point at one.',
  asTable: 'The same as a table',
};

const zh: typeof en = {
  overview: '全班情况',
  overviewTable: '各项任务和分数分布',
  begun: '已开始',
  ended: '已结束',
  of: (done, all) => `${done}/${all}`,
  tooFew: (n, needed) => `数据不够（${n}/${needed}）`,
  spread: (name, it) =>
    `${name}：最低 ${round(it.least)}，最高 ${round(it.most)}，中间一半在 ${round(it.lowerQuarter)} 到 ${round(it.upperQuarter)} 之间，中位 ${round(it.median)}`,
  boxHelp: '横线从最低分到最高分，方框是中间一半，竖线是中位数。不足五人不画。',
  assurance: '只统计可信程度不低于',
  reliability: '各情境的分数一致吗？',
  reliabilityOf: (omega, low, high, count) =>
    `${count} 个情境的 omega 为 ${omega}（95% 区间 ${low} 到 ${high}）。`,
  alpha: (alpha) => `Cronbach α：${alpha}。`,
  enoughAlready: '用来作决定的分数，达到 0.8 就够了，这里够了。',
  stillNeeded: (count) => `同类情境再加 ${count} 个，可以到 0.8。`,
  neverEnough: '分数之间几乎不一致，加多少情境也到不了。',
  lackingScenarios: (n, needed) => `至少要 ${needed} 个情境各有 30 人做完，现在有 ${n} 个。`,
  lackingPeople: (n, needed) => `至少要 ${needed} 人把这些情境都做完，现在有 ${n} 人。`,
  decisions: '每个关口怎么选的',
  decisionsLede: (attempts) =>
    `取 ${attempts} 名学员各自第一次做完的记录；失分最多的关口排在前面。`,
  tooFewDecisions: (n) => `满五次做完的记录才显示，现在有 ${n} 次。`,
  moments: '各个关口',
  moment: '关口',
  choices: '选了什么',
  silence: '没说话',
  facility: '没有失分',
  facilityPlain:
    '没有失分（通过率）：在这个关口没有失分的学员所占的比例。接近 100% 说明容易，接近 0% 说明几乎没人走对。',
  discrimination: '区分度',
  discriminationPlain:
    '区分度：这里做得好的人，其余部分是否也做得好。1 为完全一致，0 为毫无关系；低于 0.2，这个关口几乎测不出什么。',
  cost: '失分',
  noVariance: '人人一样',
  share: (share, cost) => (cost === 0 ? `${share}%，没有失分` : `${share}%，失 ${cost} 分`),
  left: '在此偏离最佳走法',
  leftOf: (left, attempts) => `${left}/${attempts}`,
  leftPlain: '在此偏离最佳走法：在这个关口之前没有失分、在这里第一次失分的作答。',
  bestLine: '全班在最佳走法上走了多远',
  bestLinePrompt: '用方向键逐次查看，或指向其中一次。',
  nothingLost: '尚未失分',
  decisionsMade: '已作决定',
  stillOnIt: (done, percent) =>
    done === 0
      ? '第一次决定之前，人人都在最佳走法上。'
      : `${done} 次决定之后，${percent}% 尚未失分。`,
  standings: '人人各项',
  standingsLede: '每名学员在每项任务里计入的分数。查看会记入日志，学员能看到。',
  showStandings: '显示全部学员',
  kept: '已抹除人员留下的数字',
  keptLede:
    '这些人保存期满，已连同全部记录一起抹除。留下的只是他们各自第一次做完的记录合在一起的数字，看不出是谁；不足五人，什么也不留。',
  keptScores: '分数分布',
  keptOn: '留存日期',
  keptPeople: '人数',
  keptDecisions: (day, people) => `每个关口：${people} 人，${day} 留存`,
  growth: '进步',
  growthLede: '按先后排列的已结束作答。',
  noGrowth: '还没有可看的已结束作答。',
  attempt: (title) => title,
  toRecruit: (name) => `学员：${name}`,
  day: '日期',
  chart: '历次作答各维度的分数',
  prompt: '用方向键逐次查看，或指向其中一次。',
  asTable: '用表格看',
};

export const insightWords = { en, zh };
