import type { Words } from './words-of.ts';

const en = {
  title: 'Progress',
  lede: 'How you have been doing, run by run, and what would help most next.',
  none: 'Nothing to show yet. Play a scenario to its end, and your scores will stand here.',
  toLibrary: 'Choose a scenario',
  reading: (left: number) => `Reading ${left} attempts that have not been scored yet …`,
  unread: (count: number) =>
    count === 1
      ? 'One ended attempt could not be scored; it is not counted here.'
      : `${count} ended attempts could not be scored; they are not counted here.`,
  next: 'What to practise next',
  few: (runs: number) =>
    runs === 1
      ? 'One scored run says little about you: it may be the day or the scenario. From three runs on, this page speaks of strengths and weaknesses.'
      : `${runs} scored runs say little about you: it may be the day or the scenario. From three runs on, this page speaks of strengths and weaknesses.`,
  weakest: (name: string, mean: number, runs: number) =>
    `Your lowest dimension is ${name}: ${mean} on average over your latest ${runs} runs.`,
  alike: (name: string, mean: number) =>
    `${name} (${mean}) lies so close to it that these runs cannot tell the two apart.`,
  few2: 'A handful of runs is a small number: read this as a hint, not as a verdict.',
  habit: (name: string, runs: number, of: number) =>
    `A habit keeps coming back: "${name}" showed in ${runs} of your latest ${of} runs.`,
  noHabit: 'No habit showed in more than one of your latest runs.',
  scenarios: 'Scenarios not yet mastered',
  mastered:
    'You have been good or better in every dimension of every scenario here. Try them again in assessment.',
  masteredMeans: 'Mastered means: one safe run with 65 or more in every dimension.',
  why: {
    untried: 'not tried yet',
    unsafe: 'every run so far broke a safeguard',
    below: (name: string, score: number) => `best run: ${score} in ${name}`,
  },
  play: (title: string) => `Read the briefing: ${title}`,
  over: 'Each dimension over time',
  chart: 'Scores by dimension, run by run',
  prompt: 'Point at a run, or move with the arrow keys, to read its scores.',
  mixed:
    'Different scenarios stand side by side here. A higher line can also mean an easier scenario.',
  table: 'The same as a table, with links to each debrief',
  run: 'Run',
  when: 'When',
  scenario: 'Scenario',
  result: 'Result',
  firstBestLast: 'First, best, last',
  firstBestLastTable: 'First, best and last score of each dimension',
  dimension: 'Dimension',
  first: 'First',
  best: 'Best',
  last: 'Last',
  runs: 'Runs',
  readingOf: (number: number, title: string, day: string, scores: string) =>
    `Run ${number}, ${day}, ${title}: ${scores}.`,
  nothing: '–',
  asTwin: 'roles swapped',
};

const zh: typeof en = {
  title: '进步',
  lede: '一次一次练得怎样，下一步练什么最有用。',
  none: '这里还是空的。把一个情境练到结束，得分就会出现在这里。',
  toLibrary: '挑一个情境',
  reading: (left) => `正在读取 ${left} 次还没计分的练习……`,
  unread: (count) => `有 ${count} 次练习无法计分，没有算在内。`,
  next: '接下来练什么',
  few: (runs) =>
    `只有 ${runs} 次得分，还说明不了什么：可能是当天状态，也可能是情境难易。满三次以后，这里才谈长处和短处。`,
  weakest: (name, mean, runs) => `最低的一项是${name}：最近 ${runs} 次平均 ${mean} 分。`,
  alike: (name, mean) => `${name}（${mean} 分）与它相差很小，凭这几次分不出高下。`,
  few2: '几次练习只是个小数目：当作提醒，别当定论。',
  habit: (name, runs, of) => `有个习惯总是冒出来：最近 ${of} 次里有 ${runs} 次出现“${name}”。`,
  noHabit: '最近几次里，没有哪个习惯出现过两回。',
  scenarios: '还没练熟的情境',
  mastered: '这里每个情境、每一项都达到“好”了。可以用考核方式再来一遍。',
  masteredMeans: '练熟的意思是：有一次没触碰底线，而且每一项都在 65 分以上。',
  why: {
    untried: '还没练过',
    unsafe: '每一次都触碰了底线',
    below: (name, score) => `最好的一次：${name} ${score} 分`,
  },
  play: (title) => `看简报：${title}`,
  over: '各项得分的变化',
  chart: '每次练习各项得分',
  prompt: '指向某一次，或用方向键移动，可以看到那次的得分。',
  mixed: '这里把不同情境放在一起。分数高了，也可能只是情境容易些。',
  table: '用表格看（可打开每次的复盘）',
  run: '次数',
  when: '时间',
  scenario: '情境',
  result: '结果',
  firstBestLast: '首次、最好、最近',
  firstBestLastTable: '各项首次、最好与最近的得分',
  dimension: '维度',
  first: '首次',
  best: '最好',
  last: '最近',
  runs: '次数',
  readingOf: (number, title, day, scores) => `第 ${number} 次，${day}，${title}：${scores}。`,
  nothing: '–',
  asTwin: '身份互换',
};

export const progressWords: Words<typeof en> = { en, zh };
